import type { Kind } from '@huiyin/shared/domain/scales';
import type { ResponseView } from '../api/responses.ts';

/** Answers of one kind without a comment: how many, and how often each score, the best first; a form has none. */
export interface Silent {
  readonly kind: Kind;
  readonly n: number;
  readonly scores: readonly (readonly [score: number, n: number])[];
}

/** Answers with a comment, the newest first, and those without one that came since the last of them. */
export interface WhatWasSaid {
  readonly said: readonly ResponseView[];
  readonly silent: readonly Silent[];
}

/** What people said among the newest answers, of which at most `most` have a comment. */
export function whatWasSaid(newest: readonly ResponseView[], most: number): WhatWasSaid {
  const withWords = newest.filter(isSaid);
  const next = withWords[most];
  const since = next ? newest.slice(0, newest.indexOf(next)) : newest;
  return { said: withWords.slice(0, most), silent: byKind(since.filter((one) => !isSaid(one))) };
}

const isSaid = ({ comment }: ResponseView): boolean => Boolean(comment?.trim());

function byKind(answers: readonly ResponseView[]): Silent[] {
  const kinds = Map.groupBy(answers, ({ kind }) => kind);
  return Array.from(kinds, ([kind, all]) => ({ kind, n: all.length, scores: scoresOf(all) }));
}

function scoresOf(answers: readonly ResponseView[]): (readonly [number, number])[] {
  const scored = answers.flatMap(({ score }) => (score === null ? [] : [score]));
  const counts = Array.from(
    Map.groupBy(scored, (score) => score),
    ([score, all]) => [score, all.length] as const,
  );
  return counts.toSorted(([one], [other]) => other - one);
}
