import type { Dimension, Distinguished } from '@huiyin/shared/domain/dimensions';
import type { Day } from '@huiyin/shared/domain/time/days';
import { countedOf } from './prepare-response.ts';

/** The column a dimension is read from. */
const columns: Record<Dimension, string> = {
  channel: 'channel',
  language: 'language',
  category: 'category',
  reason: 'answers',
  touchpoint: 'touchpoint',
  service_type: 'attributes',
  tier: 'attributes',
  hour: 'hour',
};

/** In SQL: the local day of answers and the one column by which a dimension tells them apart, with `column` of things; `things` selects these, with the id of their answer. */
export const withDistinction = (dimension: Dimension, things: string, column: string): string =>
  `SELECT a.day, a.${columns[dimension]}, its.${column} FROM (${things}) its CROSS JOIN responses a ON a.id = its.id`;

/** An answer as it was read so: no more of it is known than the day and what that dimension takes. */
export function distinguished({ answers = null, attributes = null, ...row }: Record<string, unknown>): Distinguished & {
  day: Day;
} {
  const json = { answers, attributes, marks: null } as Parameters<typeof countedOf>[0];
  return { ...row, counted: countedOf(json) } as unknown as Distinguished & { day: Day };
}
