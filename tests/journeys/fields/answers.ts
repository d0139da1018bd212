import { answersQuery } from '@huiyin/shared/contract/answers';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'answers-filters': within(answersQuery),
  'filter-chip': within(answersQuery),
};
