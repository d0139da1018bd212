import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { indexText } from '@huiyin/shared/domain/text/search-terms';
import { and, between, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../base/db/db.ts';
import { Problem } from '../../base/problem.ts';
import { aroundDays, counted } from '../counted-answers.ts';
import { ofJson } from '../prepare-response.ts';
import type { Row } from '../read-responses.ts';
import { responses } from '../tables.ts';
import { conditionsOf, isAsked, type Condition } from './conditions.ts';

const mostLookedAt = 20_000;
const largestSlice = 500;

/** The place of an answer in the order: newest first. */
export type Place = Pick<Row, 'occurredAt' | 'seq'>;

/** Throws Problem('invalid') for days the wrong way round. */
export function checkPeriod({ from, to }: AnswersAsked): void {
  if (from && to && from > to) throw Problem.field('from', 'must not be after to');
}

/** The next answers that are asked for, and the last place that was looked at where there may be more behind it. */
export async function findAnswers(
  db: Db,
  siteId: string,
  asked: AnswersAsked,
  { most, after }: { most: number; after: Place | null },
): Promise<{ rows: Row[]; goesOn: Place | null }> {
  const conditions = conditionsOf(asked);
  const rows: Row[] = [];
  let last = after;
  for (
    let lookedAt = 0, size = most + 1;
    lookedAt < mostLookedAt;
    lookedAt += size, size = Math.min(largestSlice, size * 4)
  ) {
    const slice = await sliceAfter(db, siteId, asked, last, size);
    for (const row of slice) {
      if (isMeant(asked, conditions, row) && rows.push(row) > most)
        return { rows: rows.slice(0, most), goesOn: rows[most - 1]! };
    }
    if (slice.length < size) return { rows, goesOn: null };
    last = slice.at(-1)!;
  }
  return { rows, goesOn: last };
}

const isMeant = (asked: AnswersAsked, conditions: readonly Condition[], row: Row): boolean =>
  isAsked(asked, conditions, { ...counted(row), comment: row.comment }) && hasWords(asked.q ?? '', row);

function hasWords(words: string, { comment, answers }: Row): boolean {
  const said = Object.values(ofJson<Record<string, unknown>>(answers) ?? {}).filter((one) => typeof one === 'string');
  const terms = ` ${indexText([comment ?? '', ...said].join('\n'))}`;
  return indexText(words)
    .split(' ')
    .every((word) => terms.includes(` ${word}`));
}

async function sliceAfter(
  db: Db,
  siteId: string,
  { from, to }: AnswersAsked,
  after: Place | null,
  size: number,
): Promise<Row[]> {
  const [begin, end] = aroundDays(from ?? '1000-01-01', to ?? '9000-01-01');
  const earlier: SQL = after ? sql`(occurred_at, seq) < (${after.occurredAt}, ${after.seq})` : sql`true`;
  return db.read
    .select()
    .from(responses)
    .where(and(eq(responses.siteId, siteId), between(responses.occurredAt, begin, end), earlier))
    .orderBy(desc(responses.occurredAt), desc(responses.seq))
    .limit(size);
}
