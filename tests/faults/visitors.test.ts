import { expect, test } from 'vitest';
import { percentile } from '../load/percentile.ts';
import { crowd } from '../load/visitors.ts';

test('forty visitors and five staff at once lose no message, cross none, and read each reply', async () => {
  const day = await crowd(40, 5, (soFar) => soFar.reached.length >= 80 && soFar.outcomes > 0);
  expect(day.faults).toEqual([]);
  expect(day.threads).toBe(40);
  expect(day.fromStaff).toBeGreaterThanOrEqual(80);
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(day.reached, share).toFixed(0));
  console.log(`${day.reached.length} replies reached the open page after ${p50} ms (p50), ${p99} ms (p99)`);
});
