import type { Counts, Progress } from '@huiyin/shared/files/sending/progress';
import { whyPassedOver, type PassedOver } from '@huiyin/shared/files/passed-over';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';

/** What became of answers, e.g. “9,874 new, 120 already there, 6 refused.”; of nothing there is said that nothing is new. */
export function countWords({ stored, alreadyThere, corrected, refused }: Omit<Counts, 'rows'>): string {
  const words = bookOf(importing).result;
  const said = [
    words.fresh(stored, number(stored)),
    ...(alreadyThere ? [words.there(alreadyThere, number(alreadyThere))] : []),
    ...(corrected ? [words.corrected(corrected, number(corrected))] : []),
    ...(refused ? [words.refused(refused, number(refused))] : []),
  ];
  return words.counts(listOf(said));
}

/** Rows that are none of ours, e.g. “Passed over: 3 blank, 1 total.”; empty where there are none. */
export function passedWords(passed: PassedOver): string {
  const { passed: words } = bookOf(imports);
  const said = whyPassedOver.filter((why) => passed[why]).map((why) => words[why](passed[why], number(passed[why])));
  return said.length ? bookOf(importing).left.passed(listOf(said)) : '';
}

/** What will stand in the Inbox, e.g. “3 complaints are open and will stand in the Inbox.”, a sentence each; none where nothing will. */
export function waitingWords({ waiting: { open, late } }: Pick<Progress, 'waiting'>): string[] {
  const words = bookOf(imports);
  return [...(open ? [words.waiting(open, number(open))] : []), ...(late ? [words.late(late, number(late))] : [])];
}

/** What is worth a word of rows that are not refused, a sentence each. */
export const remarkWords = ({ remarks }: Pick<Progress, 'remarks'>): string[] =>
  remarks.map(({ remark, rows, line }) => bookOf(imports).remarks[remark](rows, number(rows), number(line)));

/** That not all was looked at which rows may correct. */
export const moreToCorrect = (): string => bookOf(imports).moreToCorrect;
