import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { and, gt, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../base/db/db.ts';
import { allOf, type SqlText } from '../../base/db/sql-text.ts';
import { aroundDays } from '../counted-answers.ts';
import { newestOfAll, type Row } from '../read-responses.ts';
import { responses } from '../tables.ts';
import { leftOutAsked, type Condition } from './conditions.ts';
import { waysTo, type FacetOnWay, type Way } from './find-facets.ts';
import { dayNumber } from './facet-groups.ts';
import { indexedUpTo } from './index-answers.ts';
import {
  comesBefore,
  inSql,
  isBehind,
  isWithin,
  mostLookedAt,
  spanBehind,
  type Order,
  type Place,
  type Source,
} from './source.ts';

/** Of so many that are not indexed yet all are looked at. */
const mostBehind = 2_000;
const mostFacets = 200;

/** Answers that meet all conditions, by their facets; null where too many of them are not indexed yet, or would have to be looked for in too many places. */
export async function indexedAnswers(
  db: Db,
  siteId: string,
  asked: AnswersAsked,
  { conditions, order }: { conditions: readonly Condition[]; order: Order },
): Promise<Source | null> {
  const [upTo, newest] = await Promise.all([indexedUpTo(db), newestOfAll(db)]);
  if (upTo === null || newest - upTo > mostBehind) return null;
  const [ways, fresh] = await Promise.all([
    waysTo(db, siteId, conditions, leftOutAsked(asked)),
    newest > upTo ? freshAnswers(db, siteId, upTo) : [],
  ]);
  const [first, ...others] = ways as [Way, ...Way[]];
  if (first.facets.length > mostFacets) return null;

  return async (after, size) => {
    const { places, stop } = await placesOn(db, asked, { first, others, order, after, size });
    const found = [
      ...(await answersAt(db, siteId, places)),
      ...fresh.filter((row) => isBehind(order, row, after) && isWithin(order, row, stop)),
    ];
    const rows = [...new Map(found.map((row) => [row.seq, row])).values()].toSorted((a, b) =>
      comesBefore(order, a, b) ? -1 : 1,
    );
    const isFull = places.length === size;
    const end = isFull ? places.at(-1)! : stop;
    const all = rows.filter((row) => isWithin(order, row, end));
    return { rows: all, goesOn: end, lookedAt: isFull ? all.length : mostLookedAt };
  };
}

/** Those that are not indexed yet. */
async function freshAnswers(db: Db, siteId: string, upTo: number): Promise<Row[]> {
  return (
    db.read
      .select()
      .from(responses)
      // By their numbers: SQLite would go through all answers of the site.
      .where(and(gt(responses.seq, upTo), sql`+${responses.siteId} = ${siteId}`))
  );
}

const answersAt = async (db: Db, siteId: string, places: readonly Place[]): Promise<Row[]> =>
  places.length === 0
    ? []
    : db.read
        .select()
        .from(responses)
        .where(
          and(
            sql`+${responses.siteId} = ${siteId}`,
            inArray(
              responses.seq,
              places.map(({ seq }) => seq),
            ),
          ),
        );

interface Wanted {
  first: Way;
  others: readonly Way[];
  order: Order;
  after: Place | null;
  size: number;
}

/** The next places on the way with fewest answers that are on all others too. Where there are fewer, `stop` is how far was looked, unless it was the end. */
async function placesOn(db: Db, asked: AnswersAsked, wanted: Wanted): Promise<{ places: Place[]; stop: Place | null }> {
  const { first, others, order, after, size } = wanted;
  const walked = first.facets.flatMap((facet) => {
    const besides = others.map((way) => facetsBeside(facet, first, way));
    return besides.every(({ length }) => length > 0) ? [{ facet: facet.id, besides }] : [];
  });
  if (walked.length === 0) return { places: [], stop: null };
  const part = partOf(asked, order, after);
  const lookedAt = Math.ceil(mostLookedAt / walked.length);
  const each = walked.map(({ facet, besides }) => {
    const rest = allOf(daysOf(asked), ...besides.map(hasOne));
    return {
      sql: `SELECT * FROM (SELECT occurred_at, seq FROM (SELECT * FROM facet_answers WHERE facet = ${facet} AND ${part.sql}
 ORDER BY ${inSql[order].places} LIMIT ${lookedAt}) a WHERE ${rest.sql} LIMIT ${size})`,
      args: [...part.args, ...rest.args],
    };
  });
  const places = await placesIn(db, each, order, size);
  if (places.length === size) return { places, stop: null };
  const ends = walked.map(({ facet }) => ({
    sql: `SELECT * FROM (SELECT occurred_at, seq FROM facet_answers WHERE facet = ${facet} AND ${part.sql}
 ORDER BY ${inSql[order].places} LIMIT 1 OFFSET ${lookedAt - 1})`,
    args: part.args,
  }));
  const [stop = null] = first.answers < lookedAt / 2 ? [] : await placesIn(db, ends, order, 1);
  return { places: places.filter((place) => isWithin(order, place, stop)), stop };
}

async function placesIn(db: Db, some: readonly SqlText[], order: Order, most: number): Promise<Place[]> {
  const rows = await db.query(
    `SELECT DISTINCT occurred_at AS occurredAt, seq FROM (${some.map(({ sql: text }) => text).join(' UNION ALL ')})
 ORDER BY ${inSql[order].places} LIMIT ${most}`,
    some.flatMap(({ args }) => args),
  );
  return rows as unknown as Place[];
}

/** The part of a way that lies behind a place and around the days. */
function partOf({ from, to }: AnswersAsked, order: Order, after: Place | null): SqlText {
  return allOf(
    { sql: 'occurred_at BETWEEN ? AND ?', args: spanBehind(order, aroundDays(from, to), after) },
    after
      ? { sql: `(occurred_at, seq) ${inSql[order].behind} (?, ?)`, args: [after.occurredAt, after.seq] }
      : undefined,
  );
}

const daysOf = ({ from, to }: AnswersAsked): SqlText =>
  allOf(
    from ? { sql: 'a.day >= ?', args: [dayNumber(from)] } : undefined,
    to ? { sql: 'a.day <= ?', args: [dayNumber(to)] } : undefined,
  );

/** Of another way, the facets that an answer with this one may have. */
function facetsBeside({ mark }: FacetOnWay, { series }: Way, way: Way): number[] {
  const some = way.series === series ? way.facets.filter((one) => one.mark === mark) : way.facets;
  return some.map(({ id }) => id);
}

const hasOne = (facets: readonly number[]): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM facet_answers o WHERE o.facet IN (${facets.join(', ')}) AND o.occurred_at = a.occurred_at AND o.seq = a.seq)`,
  args: [],
});
