import { expect, test } from 'vitest';
import { fillOften, hasPrlimit } from './disk.ts';
import { setUps } from './place.ts';

test.skipIf(!hasPrlimit()).for(setUps)(
  'on %s, when the disk is full, what would be written is put off, reading goes on, and all is well once there is room',
  async (on) => {
    const { fills, broken, acked } = await fillOften(on, 1);
    expect({ fills, broken }).toEqual({ fills: 1, broken: [] });
    expect(acked).toBeGreaterThan(0);
  },
);
