import { mostRefusedUnsaid } from '@huiyin/shared/domain/limits';
import { perhapsOf } from '@huiyin/shared/files/corrections/same-source';
import { isTooMuchRefused, sinceBefore, type Progress } from '@huiyin/shared/files/sending/progress';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Chosen } from './chosen.ts';
import { moreToCorrect, remarkWords, waitingWords } from './count-words.ts';
import { kindsRefused } from './left-out.ts';
import type { Ran, RunAct, RunShown } from './run-shown.ts';
import { storedWords, type StoredWords } from './stored-words.ts';

/** What an import of a file would do, once all of it is checked. */
export function describeChecked({ run, looked, choices }: Ran, progress: Progress): RunShown {
  const { result, corrections } = bookOf(importing);
  const { offered = [] } = run;
  const { stored, corrected } = sinceBefore(progress);
  const fresh = stored + corrected;
  const isTooMuch = isTooMuchRefused(progress, mostRefusedUnsaid);
  const words = storedWords(looked!.inspection);
  const other = run.isOtherSource ? undefined : perhapsOf(progress.elsewhere);
  return {
    state: 'checked',
    heading: result.checked,
    counts: progress,
    refused: kindsRefused(progress),
    notes: [
      ...(progress.before.rows ? [result.before(progress.before.rows, number(progress.before.rows))] : []),
      ...(fresh ? [] : [nothingFresh(progress)]),
      ...(progress.isTooMuchToCorrect ? [corrections.tooMany] : []),
      ...(progress.isMoreToCorrect && !progress.isTooMuchToCorrect ? [moreToCorrect()] : []),
      ...waitingWords(progress),
      ...remarkWords(progress),
    ],
    warning: fresh && isTooMuch ? tooMuch(progress, fresh) : undefined,
    earlier: earlierSaid(progress, choices, words),
    offered,
    sourceAsked: other && { found: other, fresh: stored },
    acts: actsOf(progress, {
      words,
      fresh,
      offered: offered.length,
      isTooMuch,
      isAsked: other !== undefined,
    }),
    errors: run.refused && result.errors,
  };
}

function nothingFresh({ before, alreadyThere, refused }: Progress): string {
  const { noneLeft, noneNew, allThere, nothing } = bookOf(importing).result;
  if (before.rows) return noneLeft;
  if (!alreadyThere) return nothing;
  return refused ? noneNew : allThere;
}

function tooMuch(progress: Progress, fresh: number): string {
  const { torn, tooMany } = bookOf(importing).result;
  const { refused, rows } = sinceBefore(progress);
  return progress.isTorn ? torn : tooMany(number(refused), number(rows), number(fresh));
}

interface Checked {
  readonly words: StoredWords;
  readonly fresh: number;
  readonly offered: number;
  readonly isTooMuch: boolean;
  /** Whether it is asked of which source it is, which comes first. */
  readonly isAsked: boolean;
}

function actsOf(progress: Progress, checked: Checked): RunAct[] {
  if (!checked.fresh) return finishes(progress);
  return checked.isAsked ? [] : imports(checked);
}

/** An import that broke off, and of which nothing is left to store, is said to be done. */
const finishes = ({ before }: Progress): RunAct[] =>
  before.rows ? [{ does: 'store', label: bookOf(importing).store.finish, isUsual: true }] : [];

function imports({ words, fresh, offered, isTooMuch }: Checked): RunAct[] {
  const isUsual = !isTooMuch;
  if (!offered) {
    const said = isTooMuch ? words.anyway : words.import;
    return [{ does: 'store', label: said(fresh, number(fresh)), isUsual }];
  }
  const { correct, correctSome, keep } = bookOf(importing).corrections;
  const shown = number(offered);
  const label = offered === fresh ? correct(fresh, shown) : correctSome(offered, shown, number(fresh));
  return [
    { does: 'store-correcting', label, isUsual },
    { does: 'store', label: keep(fresh, number(fresh)), isUsual: false },
  ];
}

/** Answers that are here already and that the file says otherwise, by an id, or values of metrics, by their day: corrected, or kept. */
function earlierSaid(
  { corrected, errors }: Progress,
  choices: Chosen['choices'],
  words: StoredWords,
): RunShown['earlier'] {
  const { keepEarlier, correctEarlier } = bookOf(importing).corrections;
  if (corrected) return { said: words.changed(corrected, number(corrected)), act: keepEarlier, instead: 'refuse' };
  const taken = errors.filter(({ first }) => first.trouble === 'taken').reduce((sum, { times }) => sum + times, 0);
  if (!taken || choices.corrections === 'replace') return undefined;
  return { said: words.kept(taken, number(taken)), act: correctEarlier, instead: 'replace' };
}
