import { expect, test } from 'vitest';
import { percentile } from '../load/percentile.ts';
import { crowd } from '../load/visitors.ts';

test('forty visitors and five staff at once lose no message, cross none, and read each reply within two seconds', async () => {
  const day = await crowd(40, 5, 10);
  expect(day.faults).toEqual([]);
  expect(day.threads).toBe(40);
  expect(day.fromStaff).toBeGreaterThan(40);
  expect(day.outcomes).toBeGreaterThan(0);
  expect(percentile(day.reached, 0.99)).toBeLessThan(2000);
});
