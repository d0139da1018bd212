import type { AnswersAsked, AnswersPage, AnswersQuery } from '@huiyin/shared/contract/answers';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import { indexText } from '@huiyin/shared/domain/text/search-terms';
import { and, between, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Staff } from '../../base/actor.ts';
import type { Call } from '../../base/call.ts';
import { Problem } from '../../base/problem.ts';
import { cursorOf, parseCursor } from '../../http/cursor.ts';
import { touchpointNames } from '../../touchpoints/read-touchpoints.ts';
import { aroundDays, counted } from '../counted-answers.ts';
import { ofJson } from '../prepare-response.ts';
import { responseView, type NumbersOf, type Row } from '../read-responses.ts';
import { responses } from '../tables.ts';
import { conditionsOf, isAsked, type Condition } from './conditions.ts';
import { countAnswers } from './count-answers.ts';

const mostLookedAt = 20_000;
const largestSlice = 500;

/** The place of an answer in the order: newest first. */
type Place = Pick<Row, 'occurredAt' | 'seq'>;

/**
 * Answers of a site that are asked for, newest first, a page at a time. At most 20,000 are looked through at once: then a page may be short, and the
 * cursor goes on behind them. Throws Problem('invalid') naming the field at fault.
 */
export async function listAnswers(
  { db, site, may }: Pick<Call<Staff>, 'db' | 'site' | 'may'>,
  query: AnswersQuery,
  numbersOf: NumbersOf,
): Promise<AnswersPage> {
  const { limit = 25, cursor, ...asked } = query;
  if (asked.from && asked.to && asked.from > asked.to) throw Problem.field('from', 'must not be after to');
  const [{ rows, goesOn }, total] = await Promise.all([
    findAnswers(db, site.id, asked, { most: limit, after: cursor === undefined ? null : placeOf(cursor) }),
    countAnswers(db, site.id, asked),
  ]);
  const contacts = may('answers.contacts');
  return {
    items: await viewsOf({ db, siteId: site.id, contacts }, rows, numbersOf),
    nextCursor: goesOn && cursorOf(goesOn.occurredAt, String(goesOn.seq)),
    total,
    contacts,
  };
}

function placeOf(cursor: string): Place {
  const { at, id } = parseCursor(cursor);
  if (!/^\d+$/.test(id)) throw Problem.field('cursor', 'is not one of ours');
  return { occurredAt: at, seq: Number(id) };
}

type Db = Call['db'];

/** The next answers that are asked for, and the last place that was looked at where there may be more behind it. */
async function findAnswers(
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

interface Shown {
  db: Db;
  siteId: string;
  contacts: boolean;
}

const nobody: ResponseView['contact'] = { email: null, phone: null, name: null };

async function viewsOf({ db, siteId, contacts }: Shown, rows: readonly Row[], numbersOf: NumbersOf) {
  const complaints = rows.filter(({ kind }) => kind === 'complaint').map(({ id }) => id);
  const [numbers, names] = await Promise.all([
    numbersOf(db, complaints),
    touchpointNames(
      db,
      siteId,
      rows.map(({ touchpoint }) => touchpoint),
    ),
  ]);
  const views = rows.map((row) => responseView(row, numbers.get(row.id)?.number ?? null, names));
  return contacts ? views : views.map(withoutContact);
}

/** Without what says who it is of; what was left out may be an address too. */
const withoutContact = (view: ResponseView): ResponseView => ({
  ...view,
  contact: nobody,
  customer: null,
  leftOut: view.leftOut.filter(({ field }) => !/^(contact|customer)\b/.test(field)),
});
