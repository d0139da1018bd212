import type { WavePlan } from '@huiyin/shared/contract/waves';
import { sampleByMargin, sampleByShare } from '@huiyin/shared/domain/sampling';

/** Whether a plan leaves it to the customers the site knows how many there are. */
export const goesByKnown = ({ required }: Pick<WavePlan, 'required'>): boolean =>
  required.by === 'share' && required.customers === null;

/** Answers a wave needs; `known`: customers of the last year, for a plan that says no number of its own. */
export function requiredBy({ required }: Pick<WavePlan, 'required'>, known: number): number {
  return required.by === 'share'
    ? sampleByShare(Math.max(1, required.customers ?? known), required.permille)
    : sampleByMargin(required);
}
