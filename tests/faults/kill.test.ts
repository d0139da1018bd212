import { expect, test } from 'vitest';
import { killOften } from './kill.ts';
import { setUps } from './place.ts';

const times = { file: 6, cluster: 3, worker: 2 };

test.each(setUps)(
  'on %s whatever was acknowledged is there, once and counted, after each of some kills',
  async (on) => {
    const { kills, acked, lost, doubled, broken } = await killOften(on, times[on]);
    expect({ kills, lost, doubled, broken }).toEqual({ kills: times[on], lost: 0, doubled: 0, broken: [] });
    expect(acked).toBeGreaterThan(20 * times[on]);
  },
);
