import { expect, it } from 'vitest';
import { lazily } from './lazily.ts';

it('loads once for all who want it at a time, and again after it failed', async () => {
  let loads = 0;
  const wanted = lazily(async () => {
    loads += 1;
    if (loads === 1) throw new Error('too many open files');
    return loads;
  });
  expect(await Promise.allSettled([wanted(), wanted()])).toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  expect([await wanted(), await wanted(), loads]).toEqual([2, 2, 2]);
});
