import { sameFile } from '@huiyin/shared/files/sending/known-before';
import { areSameChoices } from '@huiyin/shared/files/sending/same-choices';
import type { ImportLine } from '../api/imports.ts';
import type { Chosen } from './chosen.ts';

/** The one that broke off in the midst of this very file and is gone on with as it is read now; undefined where there is none. */
export function brokenOff({
  alike,
  looked,
  isLooking,
}: Pick<Chosen, 'alike' | 'looked' | 'isLooking'>): ImportLine | undefined {
  const same = looked && !isLooking ? sameFile(alike, looked.opening) : undefined;
  return same?.state === 'open' && areSameChoices(same.choices, looked!.opening.choices) ? same : undefined;
}
