import { expect, test } from 'vitest';
import { setUps } from './place.ts';
import { streamOften } from './streams.ts';

test.each(setUps)('on %s all streams are told, and end with the server, whose process ends', async (on) => {
  const { rounds, opened, told, broken } = await streamOften(on, 1);
  expect({ rounds, told, broken }).toEqual({ rounds: 1, told: opened, broken: [] });
  expect(opened).toBeGreaterThan(0);
});
