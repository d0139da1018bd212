import { expect, test } from 'vitest';
import { killOften } from './kill.ts';

test('whatever was acknowledged is there, once and counted, after each of ten kills under load', async () => {
  const { kills, acked, lost, doubled, broken } = await killOften(10);
  expect({ kills, lost, doubled, broken }).toEqual({ kills: 10, lost: 0, doubled: 0, broken: [] });
  expect(acked).toBeGreaterThan(200);
});
