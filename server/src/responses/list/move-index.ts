import type { InStatement } from '@libsql/client';
import { hasComeTo } from '../../base/db/facts.ts';
import {
  addGroupsIf,
  addWordsIf,
  facetsOfGroups,
  groupedByFacet,
  saidIn,
  type Group,
  type Stored,
} from './facet-groups.ts';
import { indexedFact } from './index-answers.ts';

/** An answer as it is stored, and as it is from now on. */
export interface Moved<T = Stored> {
  before: T;
  after: T;
}

/** Of the one answer in a group: what is not indexed yet is by what it has become then. */
const isGroupIndexed = hasComeTo(indexedFact, "(g.value->>'$[7][0][1]')");
const isPlaceIndexed = hasComeTo(indexedFact, '(a.value->>1)');
const isAnswerIndexed = hasComeTo(indexedFact, 'r.seq');

/** Of the groups ?1: those of their answers that are indexed when it is written are counted no longer. */
export const takeIndexed = `UPDATE answer_facets SET n = n - its.gone
FROM (SELECT f.id, f.site_id, count(*) AS gone FROM ${facetsOfGroups} WHERE ${isPlaceIndexed} GROUP BY f.id) its
WHERE answer_facets.id = its.id AND answer_facets.site_id = its.site_id`;
const takeAnswers = `DELETE FROM facet_answers
WHERE (facet, occurred_at, seq) IN (SELECT f.id, a.value->>0, a.value->>1 FROM ${facetsOfGroups})`;

/** The statements after which answers are found by the facets that they have now. */
export function moveFacets(all: readonly Moved[]): InStatement[] {
  const gone: Group[] = [];
  const come: Group[] = [];
  for (const { before, after } of all) {
    const [was, is] = [groupedByFacet([before]), groupedByFacet([after])];
    gone.push(...without(was, is));
    come.push(...without(is, was));
  }
  const args = [JSON.stringify(gone)];
  return [{ sql: takeIndexed, args }, { sql: takeAnswers, args }, ...addGroupsIf(come, isGroupIndexed)];
}

function without(groups: readonly Group[], others: readonly Group[]): Group[] {
  const keys = new Set(others.map((group) => JSON.stringify(group)));
  return groups.filter((group) => !keys.has(JSON.stringify(group)));
}

/** The statements after which answers are found by the words that they say now. */
export function moveWords(all: readonly Moved[]): InStatement[] {
  const others = all.filter(({ before, after }) => saidIn(before) !== saidIn(after)).map(({ after }) => after);
  if (others.length === 0) return [];
  return [
    {
      sql: 'DELETE FROM answer_search WHERE rowid IN (SELECT value FROM json_each(?))',
      args: [JSON.stringify(others.map(({ seq }) => seq))],
    },
    ...addWordsIf(others, isAnswerIndexed),
  ];
}
