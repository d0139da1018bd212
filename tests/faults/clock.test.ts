import { expect, test } from 'vitest';
import { stepOften } from './clock.ts';
import { setUps } from './place.ts';

test.each(setUps)(
  'on %s what a clock made that was ten years ahead is not valid once it is right, and work goes on',
  async (on) => {
    expect(await stepOften(on, 1)).toEqual({ steps: 1, broken: [] });
  },
);
