import { npsGroups, type Kind, type NpsGroup } from '@huiyin/shared/domain/scales';
import type { ResponseView } from '../api/responses.ts';

/** Answers of one kind without a comment: how many, and how often each score, the best first, or group of NPS without one; a form has none. */
interface Silent {
  readonly kind: Kind;
  readonly n: number;
  readonly scores: readonly (readonly [score: number | NpsGroup, n: number])[];
}

/** Answers without a comment, by kind, and whether these are all since then: else those among as many as were looked through. */
export interface SilentAnswers {
  readonly kinds: readonly Silent[];
  readonly isAll: boolean;
}

/** Those of the newest answers that have no comment and came after one; after any without it. */
export function silentSince(newest: readonly ResponseView[], last: ResponseView | undefined): SilentAnswers {
  const since = last ? newest.filter(({ occurredAt }) => occurredAt > last.occurredAt) : newest;
  const silent = Map.groupBy(
    since.filter(({ comment }) => !comment?.trim()),
    ({ kind }) => kind,
  );
  return {
    kinds: Array.from(silent, ([kind, all]) => ({ kind, n: all.length, scores: scoresOf(all) })),
    isAll: since.length < newest.length,
  };
}

function scoresOf(answers: readonly ResponseView[]): Silent['scores'] {
  const given = Map.groupBy(answers, ({ score, group }) => score ?? group);
  const scores = [...given.keys()].filter((one) => typeof one === 'number').toSorted((one, other) => other - one);
  return [...scores, ...npsGroups].flatMap((one) => {
    const n = given.get(one)?.length;
    return n ? [[one, n] as const] : [];
  });
}
