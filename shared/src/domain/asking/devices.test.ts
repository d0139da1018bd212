import { expect, test } from 'vitest';
import { deviceOf } from './devices.ts';

test.each([
  [320, true, 'phone'],
  [599, true, 'phone'],
  [600, true, 'tablet'],
  [1024, true, 'tablet'],
  [320, false, 'desktop'],
  [1440, false, 'desktop'],
] as const)('a screen of %i px, coarse pointer %s: %s', (width, coarse, device) => {
  expect(deviceOf(width, coarse)).toBe(device);
});
