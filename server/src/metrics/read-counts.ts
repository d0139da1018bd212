import { and, between, eq, inArray, or } from 'drizzle-orm';
import type { Kind } from '@huiyin/shared/domain/scales';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../db/db.ts';
import { counts } from './tables.ts';

/** What to read: one dimension, all its values or one. */
export interface CountsAsked {
  siteId: string;
  kind: Kind;
  dimension: string;
  value?: string | undefined;
  from: Day;
  to: Day;
}

/** One cell of counts. */
export interface CountRow {
  dimension: string;
  day: Day;
  value: string;
  score: number;
  n: number;
}

/** The cells of one dimension within local days, and those of the answers left out as suspect, in one look at the primary key. */
export async function readCounts(
  db: Db,
  { siteId, kind, dimension, value, from, to }: CountsAsked,
): Promise<CountRow[]> {
  const { day, score, n } = counts;
  return db.read
    .select({ dimension: counts.dimension, day, value: counts.value, score, n })
    .from(counts)
    .where(
      and(
        eq(counts.siteId, siteId),
        eq(counts.kind, kind),
        inArray(counts.dimension, [dimension, 'suspect']),
        between(day, from, to),
        value === undefined ? undefined : or(eq(counts.dimension, 'suspect'), eq(counts.value, value)),
      ),
    );
}
