import { expect, it } from 'vitest';
import { inspectionQuery } from './understood.ts';

it.each(['map', 'preset', 'encoding', 'separator', 'sheet', 'timeZone', 'scale', 'values', 'source'])(
  'choices of an import can be stored: no NUL and no half of a character in %s',
  (choice) => {
    const isTaken = (said: string) => inspectionQuery.safeParse({ [choice]: said }).success;
    expect(['\0', '\ud83d', ';'].map(isTaken)).toEqual([false, false, true]);
  },
);
