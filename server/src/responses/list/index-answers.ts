import type { InStatement } from '@libsql/client';
import { indexText, scopedTerms } from '@huiyin/shared/domain/text/search-terms';
import { utcMidnight } from '@huiyin/shared/domain/time/days';
import { factOf, isMoved, moveFactOnly, stateFact } from '../../base/db/facts.ts';
import type { Deps } from '../../base/deps.ts';
import { firstPiece, largestPiece, nextPiece } from '../../base/jobs/piece-size.ts';
import type { Job } from '../../base/jobs/job.ts';
import { counted } from '../counted-answers.ts';
import { ofJson } from '../prepare-response.ts';
import type { Row } from '../read-responses.ts';
import { facetsOf } from './facets.ts';

/** The fact that says up to which seq answers are found by their facets and words. */
export const indexedFact = 'answers_indexed';

const dayMs = 86_400_000;
const restMs = 5;
/** While more come in, they are left for later: whoever answers goes first. */
const mostASecond = 1_000;

/** The local day of an answer, in days since 1970. */
export const dayNumber = (day: string): number => utcMidnight(day) / dayMs;

/** A job that makes answers found, those of before an upgrade too, in the order in which they came in. */
export function answerIndex({ db, clock }: Pick<Deps, 'db' | 'clock'>): Job {
  let atOnce = firstPiece;
  let seen: { newest: number; at: number } | undefined;

  const isFlood = async (): Promise<boolean> => {
    const before = seen;
    const [row] = await db.query('SELECT coalesce(max(seq), 0) AS newest FROM responses');
    seen = { newest: row!['newest'] as number, at: clock.now() };
    const tookS = before ? Math.max(0.001, (seen.at - before.at) / 1_000) : 0;
    return before !== undefined && seen.newest - before.newest > mostASecond * tookS;
  };

  return {
    name: 'answer-index',
    async waitingSince() {
      const upTo = await indexedUpTo(db);
      const [first] = await db.query('SELECT received_at AS at FROM responses WHERE seq > ? ORDER BY seq LIMIT 1', [
        upTo ?? 0,
      ]);
      return first ? (first['at'] as number) : null;
    },
    async step() {
      if (await isFlood()) return false;
      const began = clock.now();
      const upTo = await indexedUpTo(db);
      if (upTo === null) await db.write([stateFact(db, indexedFact, '0', began)]);
      const n = await indexAfter(db, upTo ?? 0, atOnce);
      const isMore = n === atOnce;
      atOnce = db.isInProcess ? nextPiece(atOnce, clock.now() - began) : largestPiece;
      if (isMore) await new Promise((go) => setTimeout(go, restMs));
      return isMore;
    },
  };
}

/** Up to which seq answers are indexed; null before the first. */
export async function indexedUpTo(db: Deps['db']): Promise<number | null> {
  const value = await factOf(db, indexedFact);
  return value === undefined ? null : Number(value);
}

/** Indexes the next answers, and gives how many; 0 where another process did. */
async function indexAfter(db: Deps['db'], upTo: number, most: number): Promise<number> {
  const rows = (await db.query(`${someRows} WHERE seq > ? ORDER BY seq LIMIT ${most}`, [upTo])) as unknown as Stored[];
  if (rows.length === 0) return 0;
  try {
    await db.write([
      moveFactOnly(indexedFact, String(rows.at(-1)!.seq), String(upTo)),
      ...addFacets(rows),
      ...addWords(rows),
    ]);
    return rows.length;
  } catch (error) {
    if (isMoved(error)) return 0;
    throw error;
  }
}

/** An answer as it is indexed. */
export type Stored = Omit<Row, 'contact' | 'leftOut' | 'bodyHash' | 'sample' | 'receivedAt' | 'customer'>;

/** In SQL: answers as they are indexed. */
export const someRows = `SELECT seq, id, site_id AS siteId, kind, survey, survey_version AS surveyVersion, score, comment, answers, category, page,
 language, attributes, channel, touchpoint, marks, suspect, occurred_at AS occurredAt, day, hour FROM responses`;

/** A facet with the answers that have it: site, name, series, value, bucket, left out, how many, and moment, seq and day of each. */
type Group = [string, string, string, string, number, number, number, [number, number, number][]];

/** Answers by the facets they have. */
export function groupedByFacet(rows: readonly Stored[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const { siteId, occurredAt, seq } = row;
    const leftOut = row.suspect === null ? 0 : 1;
    const place: [number, number, number] = [occurredAt, seq, dayNumber(row.day)];
    const distinct = new Set<string>();
    for (const [series, name, value, bucket] of facetsOf({ ...counted(row), comment: row.comment })) {
      const key = JSON.stringify([siteId, name, series, value, bucket, leftOut]);
      if (distinct.has(key)) continue;
      distinct.add(key);
      const group = groups.get(key);
      if (!group) groups.set(key, [siteId, name, series, value, bucket, leftOut, 1, [place]]);
      else {
        group[6] += 1;
        group[7].push(place);
      }
    }
  }
  return [...groups.values()];
}

const columnsOfGroup = (group: string): string =>
  Array.from({ length: 7 }, (_, i) => `${group}.value->>${i}`).join(', ');

/** In SQL: the facets of the groups ?1, a JSON list, as `f`, each with its answers as `a`. */
export const facetsOfGroups = `json_each(?1) g CROSS JOIN answer_facets f ON f.site_id = g.value->>0 AND f.name = g.value->>1
 AND f.series = g.value->>2 AND f.value = g.value->>3 AND f.bucket = g.value->>4 AND f.left_out = g.value->>5
 CROSS JOIN json_each(g.value, '$[7]') a`;

/** An answer that has gone meanwhile is not found. */
function addFacets(rows: readonly Stored[]): InStatement[] {
  const args = [JSON.stringify(groupedByFacet(rows))];
  return [
    {
      sql: `INSERT INTO answer_facets (site_id, name, series, value, bucket, left_out, n)
 SELECT ${columnsOfGroup('g')} FROM json_each(?1) g WHERE true ON CONFLICT DO UPDATE SET n = n + excluded.n`,
      args,
    },
    {
      sql: `INSERT INTO facet_answers (facet, occurred_at, seq, day)
 SELECT f.id, a.value->>0, a.value->>1, a.value->>2 FROM ${facetsOfGroups}
 WHERE EXISTS (SELECT 1 FROM responses r WHERE r.seq = a.value->>1)`,
      args,
    },
  ];
}

function addWords(rows: readonly Stored[]): InStatement[] {
  const terms = rows.flatMap((row) => {
    const said = indexText(saidIn(row));
    return said === '' ? [] : [[row.seq, scopedTerms(row.siteId, said)]];
  });
  if (terms.length === 0) return [];
  return [
    {
      sql: `INSERT INTO answer_search (rowid, text) SELECT r.seq, t.value->>1 FROM json_each(?) t CROSS JOIN responses r ON r.seq = t.value->>0`,
      args: [JSON.stringify(terms)],
    },
  ];
}

/** What was said in words: the comment, and answers to questions. */
function saidIn({ comment, answers }: Stored): string {
  const said = Object.values(ofJson<Record<string, unknown>>(answers) ?? {});
  return [comment, ...said].filter((one) => typeof one === 'string').join('\n');
}
