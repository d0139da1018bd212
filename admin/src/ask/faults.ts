import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import { ApiProblem } from '../api/problem.ts';
import { number } from '../language/formats.ts';
import type { Path } from './path.ts';

/** What the server refused, by field, e.g. `questions.1.choices`. */
export type Faults = ApiProblem['errors'];

export const faultsOf = (problem: unknown): Faults => (problem instanceof ApiProblem ? problem.errors : []);

/** What is wrong at a field in the words of the console; empty when nothing is. `deep`: also with what is in it. */
export function faultAt(faults: Faults, path: Path, words: AskBook['faults'], deep = true): string {
  const name = path.join('.');
  const fault = faults.find(({ field }) => field === name || (deep && field.startsWith(`${name}.`)));
  return fault ? inWords(fault.message, words) : '';
}

/** Whether something at or below a path was refused. */
export const isFaulty = (faults: Faults, path: Path): boolean =>
  faults.some(({ field }) => `${field}.`.startsWith(`${path.join('.')}.`));

/** What is wrong and where, as the form names it, e.g. `Question 2: Please fill this in.` */
export const faultSentence = ({ field, message }: Faults[number], words: AskBook): string =>
  words.preview.fault(placeOf(field.split('.'), words), inWords(message, words.faults));

function placeOf([part, nth]: readonly string[], words: AskBook): string {
  if (part === 'title') return words.tabTitle;
  if (part !== 'questions') return words.thanks.heading;
  return nth === undefined ? words.questions : words.stale.question(number(Number(nth) + 1));
}

const known: readonly (readonly [RegExp, keyof AskBook['faults']])[] = [
  [/at least one language/, 'empty'],
  [/empty|missing/, 'missing'],
  [/at least \d+ items?/, 'tooFew'],
  [/at most \d+ items?/, 'tooMany'],
  [/at most \d+ characters?/, 'tooLong'],
  [/ids must differ/, 'twice'],
  [/later question/, 'backwards'],
  [/alone says this/, 'setsOnce'],
  [/stands alone/, 'alone'],
  [/asks \w+ once/, 'once'],
  [/last holds for every score/, 'lastThanks'],
  [/leads to this question/, 'unreachable'],
  [/reads like another/, 'alike'],
  [/leads to these thanks/, 'unsaid'],
  [/another scale/, 'scale'],
  [/before the first day/, 'order'],
  [/one line/, 'oneLine'],
  [/be a (whole )?number|be (at (least|most)|less than|more than) -?\d/, 'number'],
];

const inWords = (message: string, words: AskBook['faults']): string =>
  words[known.find(([pattern]) => pattern.test(message))?.[1] ?? 'other'];
