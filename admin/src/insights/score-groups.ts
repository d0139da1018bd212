import { npsGroups, scaleOf, type Kind, type Scale } from '@huiyin/shared/domain/scales';
import type { InsightsBook } from '@huiyin/shared/i18n/admin/insights';
import { toneOf, tonesOfGroups } from '../ui/score-mark.ts';

/** A kind with a score. */
export type Scored = keyof InsightsBook['groups'];

/** Those with a score. */
export const scored = ['csat', 'nps', 'ces', 'need_met'] as const satisfies Scored[];

/** How the scores of a kind are told, best first. */
export const groups = ['good', 'watch', 'bad'] as const;
export type Group = (typeof groups)[number];

/** Every score of a kind, best first. */
export function scoresOf(kind: Kind): number[] {
  const { min, max } = scaleOf(kind) as Scale;
  return Array.from({ length: max - min + 1 }, (_, at) => max - at);
}

/**
 * The scores of a group, as they are asked for; of NPS with the answers that name it alone.
 * @example scoresIn('csat', 'bad') // '1-2'
 * @example scoresIn('nps', 'bad') // 'detractor'
 */
export function scoresIn(kind: Scored, group: Group): string {
  if (kind === 'nps') return npsGroups.find((one) => tonesOfGroups[one] === group)!;
  const own = scoresOf(kind).filter((score) => toneOf(kind, score) === group);
  const [most, least] = [own[0]!, own.at(-1)!];
  return least === most ? String(least) : `${least}-${most}`;
}

/** Whether a metric is of a kind with a score. */
export const isScored = (metric: string): metric is Scored => (scored as readonly string[]).includes(metric);
