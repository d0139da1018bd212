import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Chosen, Run } from './chosen.ts';
import { remarkWords } from './count-words.ts';
import { describeChecked } from './describe-checked.ts';
import { kindsRefused } from './left-out.ts';
import type { Ran, RunShown } from './run-shown.ts';

/** What a page shows of a file that can be checked, goes on or did. */
export function describeRun(chosen: Chosen): RunShown {
  const { run } = chosen;
  if (!run) return idle(chosen);
  const ran: Ran = { ...chosen, run };
  if (run.state === 'going' || run.state === 'waiting') return going(ran);
  if (run.phase === 'storing') return run.state === 'over' ? done(ran) : brokenOff(ran);
  return run.progress && run.state === 'over' ? describeChecked(ran, run.progress) : stopped(run);
}

function idle({ looked, isLooking, fault }: Chosen): RunShown {
  const { button, text } = bookOf(importing).check;
  const { open, answers } = looked!.inspection;
  const isOff = isLooking || fault !== undefined || open.length > 0 || answers === 0;
  return { state: 'idle', heading: button, text, acts: [{ does: 'check', label: button, isUsual: true, isOff }] };
}

function going({ file, looked, run }: Ran): RunShown {
  const { check, store, progress: words } = bookOf(importing);
  const { phase, state, read, progress, rows = { done: 0, of: looked!.inspection.rows } } = run;
  const said =
    phase === 'checking'
      ? ({ state: 'checking', heading: check.button, text: check.running } as const)
      : ({ state: 'sending', heading: store.running(file.name), text: store.text } as const);
  const bar =
    progress || read === undefined
      ? { value: rows.done, max: Math.max(rows.of, 1), said: words.rows(number(rows.done), number(rows.of)) }
      : { value: read, max: 1, said: words.reading(`${number(100 * read)}%`) };
  const waiting = state === 'waiting' ? words.waiting : '';
  const acts = [{ does: 'stop', label: words.cancel, isUsual: false }] as const;
  return { ...said, bar, waiting, counts: progress, acts };
}

/** A check that was ended. */
function stopped({ problem }: Run): RunShown {
  const { result, check } = bookOf(importing);
  return {
    state: 'broken off',
    heading: check.button,
    problem,
    notes: problem ? [] : [result.stopped],
    acts: [{ does: 'check', label: check.button, isUsual: true }],
  };
}

function brokenOff({ file, run: { progress, problem } }: Ran): RunShown {
  const { store } = bookOf(importing);
  return {
    state: 'broken off',
    heading: (isAnyStored(progress) ? store.stopped : store.stoppedFirst)(file.name),
    counts: progress,
    refused: kindsOfAll(progress),
    problem,
    hasAnswers: true,
    acts: [{ does: 'store', label: store.goOn, isUsual: true }],
  };
}

/** Whether something of it is known to be there, stored now or before. */
const isAnyStored = (progress: Progress | undefined): boolean =>
  progress !== undefined && progress.stored + progress.corrected + progress.alreadyThere > 0;

function done({ file, run: { progress } }: Ran): RunShown {
  const { store } = bookOf(importing);
  return {
    state: 'done',
    heading: store.done(file.name),
    counts: progress,
    refused: kindsOfAll(progress),
    notes: [...(progress?.byOthers ? [store.byOthers] : []), ...(progress ? remarkWords(progress) : [])],
    hasAnswers: true,
    acts: [],
    errors: progress && nameOfRefused(progress),
  };
}

/** None where a part of the import was sent at another time, or by others, of which only the counts are known. */
const kindsOfAll = (progress: Progress | undefined): RunShown['refused'] =>
  progress && !progress.before.refused && !progress.byOthers ? kindsRefused(progress) : [];

/** All of it, but for what was refused before it was gone on with, or by others: of that only the first are kept. */
function nameOfRefused({ refused, before, byOthers }: Progress): string | undefined {
  const { errors, someErrors } = bookOf(importing).store;
  if (!refused) return undefined;
  const unknown = Math.max(0, (byOthers ? refused : before.refused) - mostErrorsTold);
  return unknown ? someErrors(number(refused - unknown), number(refused)) : errors;
}
