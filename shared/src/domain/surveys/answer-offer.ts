import type { Kind } from '../scales.ts';

const low: Partial<Record<Kind, number>> = { csat: 2, nps: 6, ces: 3, need_met: 1 };

/** Up to which score of a kind an answer is offered: CSAT 2, CES 3, the detractors of NPS, a need that was not met; undefined where nothing is scored. */
export const lowUpTo = (kind: Kind): number | undefined => low[kind];

/**
 * Up to which score whoever rated is asked whether they would like an answer; undefined where a survey does not ask.
 * @example answerUpTo({ kind: 'csat', definition: {} }) // 2
 */
export const answerUpTo = ({
  kind,
  definition: { offersAnswer = true },
}: {
  readonly kind: Kind;
  readonly definition: { readonly offersAnswer?: boolean | undefined };
}): number | undefined => (offersAnswer ? lowUpTo(kind) : undefined);
