import type { InStatement } from '@libsql/client';
import { indexText, scopedTerms } from '@huiyin/shared/domain/text/search-terms';
import { utcMidnight } from '@huiyin/shared/domain/time/days';
import { counted, countedColumns, type StoredCounted } from '../counted-answers.ts';
import { ofJson, type ResponseRow } from '../prepare-response.ts';
import { facetsOf } from './facets.ts';

const dayMs = 86_400_000;

/** The local day of an answer, in days since 1970. */
export const dayNumber = (day: string): number => utcMidnight(day) / dayMs;

/** An answer as it is indexed. */
export type Stored = StoredCounted & Pick<ResponseRow, 'comment' | 'bodyHash'>;

/** In SQL: answers as they are indexed. */
export const someRows = `SELECT ${countedColumns}, comment, body_hash AS bodyHash FROM responses`;

/** A facet with the answers that have it: site, name, series, value, bucket, left out, how many, and moment, seq and day of each. */
export type Group = [string, string, string, string, number, number, number, [number, number, number][]];

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

/** What makes answers found by their facets. One that has gone meanwhile is not. */
export const addFacets = (rows: readonly Stored[]): InStatement[] => addGroupsIf(groupedByFacet(rows), 'true');

/** The same of answers that are grouped, of the groups `g` for which a condition in SQL holds. */
export function addGroupsIf(groups: readonly Group[], only: string): InStatement[] {
  const args = [JSON.stringify(groups)];
  return [
    {
      sql: `INSERT INTO answer_facets (site_id, name, series, value, bucket, left_out, n)
 SELECT ${columnsOfGroup('g')} FROM json_each(?1) g WHERE ${only} ON CONFLICT DO UPDATE SET n = n + excluded.n`,
      args,
    },
    {
      sql: `INSERT INTO facet_answers (facet, occurred_at, seq, day)
 SELECT f.id, a.value->>0, a.value->>1, a.value->>2 FROM ${facetsOfGroups}
 WHERE ${only} AND EXISTS (SELECT 1 FROM responses r WHERE r.seq = a.value->>1)`,
      args,
    },
  ];
}

/** What makes answers found by their words. */
export const addWords = (rows: readonly Stored[]): InStatement[] => addWordsIf(rows, 'true');

/** The same of the answers `r` for which a condition in SQL holds. */
export function addWordsIf(rows: readonly Stored[], only: string): InStatement[] {
  const terms = rows.flatMap((row) => {
    const said = indexText(saidIn(row));
    return said === '' ? [] : [[row.seq, scopedTerms(row.siteId, said)]];
  });
  if (terms.length === 0) return [];
  return [
    {
      sql: `INSERT INTO answer_search (rowid, text) SELECT r.seq, t.value->>1 FROM json_each(?) t CROSS JOIN responses r ON r.seq = t.value->>0 WHERE ${only}`,
      args: [JSON.stringify(terms)],
    },
  ];
}

/** What was said in words: the comment, and answers to questions. */
export function saidIn({ comment, answers }: Pick<Stored, 'comment' | 'answers'>): string {
  const said = Object.values(ofJson<Record<string, unknown>>(answers) ?? {});
  return [comment, ...said].filter((one) => typeof one === 'string').join('\n');
}
