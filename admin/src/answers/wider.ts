import { listAnswers, type AnswersAsked } from '../api/responses.ts';
import type { Thing } from '../data/thing.ts';
import { narrowed } from './answers-filter.ts';
import type { AnswersFilter, Field } from './answers-path.ts';

/** What may be taken away from a filter: a field, the days, the words. */
export type Part = Field | 'period' | 'q';

/** A part of a filter without which something is found; `total` null where nobody counts it. */
export interface Wider {
  readonly part: Part;
  readonly total: number | null;
}

/** The parts of a filter that can be taken away, each alone. */
export function partsOf(filter: AnswersFilter): Part[] {
  const { range, from: _, to: __, q, ...others } = filter;
  return [...(Object.keys(others) as Field[]), ...(range ? (['period'] as const) : []), ...(q ? (['q'] as const) : [])];
}

/** The filter without one of its parts. */
export const withoutPart = (filter: AnswersFilter, part: Part): AnswersFilter =>
  narrowed(filter, part === 'period' ? { range: '', from: '', to: '' } : { [part]: '' });

/** Which parts of a filter that lets nothing through are too narrow: without any of them something is found. */
export const widerOf = (
  siteId: string,
  filter: AnswersFilter,
  asAsked: (filter: AnswersFilter) => AnswersAsked,
): Thing<readonly Wider[]> => ({
  key: `wider answers ${siteId} ${JSON.stringify(filter)}`,
  read: async (signal) => {
    const tried = partsOf(filter).map(async (part): Promise<Wider[]> => {
      const { items, total, nextCursor } = await listAnswers(
        siteId,
        { ...asAsked(withoutPart(filter, part)), limit: 1 },
        signal,
      );
      return items.length || nextCursor !== null ? [{ part, total }] : [];
    });
    return (await Promise.all(tried)).flat();
  },
});
