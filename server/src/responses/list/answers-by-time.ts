import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { and, between, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../base/db/db.ts';
import { aroundDays } from '../counted-answers.ts';
import { responses } from '../tables.ts';
import type { Source } from './source.ts';

/** All answers around the days that are asked for, newest first. */
export const answersByTime =
  (db: Db, siteId: string, { from, to }: AnswersAsked): Source =>
  async (after, size) => {
    const [begin, end] = aroundDays(from, to);
    const earlier = after ? sql`(occurred_at, seq) < (${after.occurredAt}, ${after.seq})` : undefined;
    const rows = await db.read
      .select()
      .from(responses)
      .where(and(eq(responses.siteId, siteId), between(responses.occurredAt, begin, end), earlier))
      .orderBy(desc(responses.occurredAt), desc(responses.seq))
      .limit(size);
    return { rows, goesOn: rows.length === size ? rows.at(-1)! : null, lookedAt: rows.length };
  };
