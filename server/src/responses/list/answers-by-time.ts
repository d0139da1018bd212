import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { and, asc, between, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../base/db/db.ts';
import { aroundDays } from '../counted-answers.ts';
import { responses } from '../tables.ts';
import { inSql, spanBehind, type Order, type Source } from './source.ts';

/** All answers around the days that are asked for, by when they were given. */
export const answersByTime =
  (db: Db, siteId: string, { from, to }: AnswersAsked, order: Order): Source =>
  async (after, size) => {
    const [begin, end] = spanBehind(order, aroundDays(from, to), after);
    const behind = after
      ? sql`(occurred_at, seq) ${sql.raw(inSql[order].behind)} (${after.occurredAt}, ${after.seq})`
      : undefined;
    const sorted = order === 'newest' ? desc : asc;
    const rows = await db.read
      .select()
      .from(responses)
      .where(and(eq(responses.siteId, siteId), between(responses.occurredAt, begin, end), behind))
      .orderBy(sorted(responses.occurredAt), sorted(responses.seq))
      .limit(size);
    return { rows, goesOn: rows.length === size ? rows.at(-1)! : null, lookedAt: rows.length };
  };
