import { and, inArray, sql } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { moveFacets, moveWords, type Moved } from './list/move-index.ts';
import type { Row } from './read-responses.ts';
import { responses } from './tables.ts';

/** What an imported answer says, and when it was given; whose it is, its kind and how it came stay as they are. */
const isSaid = {
  seq: false,
  id: false,
  siteId: false,
  kind: false,
  survey: true,
  surveyVersion: true,
  score: true,
  group: true,
  comment: true,
  answers: true,
  category: true,
  contact: true,
  page: true,
  language: true,
  attributes: true,
  channel: false,
  touchpoint: true,
  customer: false,
  marks: true,
  leftOut: true,
  suspect: false,
  sample: false,
  occurredAt: true,
  receivedAt: false,
  day: true,
  hour: true,
  bodyHash: true,
  importId: false,
  sourceId: false,
} as const satisfies Record<keyof Row, boolean>;

type SaidColumn = { [K in keyof Row]: (typeof isSaid)[K] extends true ? K : never }[keyof Row];

const said = Object.entries(isSaid).flatMap(([column, is]) => (is ? [column as SaidColumn] : []));

/** What an imported answer says, and when it was given. */
export type Content = Pick<Row, SaidColumn>;

/** What an answer says. */
export const contentOfAnswer = (row: Content): Content =>
  Object.fromEntries(said.map((column) => [column, row[column]])) as unknown as Content;

/** Those of some answers that are stored on a site, by their ids. */
export async function answersStored(db: Db, siteId: string, ids: readonly string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const rows = await db.read
    .select()
    .from(responses)
    .where(and(sql`+${responses.siteId} = ${siteId}`, inArray(responses.id, [...ids])));
  return new Map(rows.map((row) => [row.id, row]));
}

/** That answers are still as they were read: none has gone, is corrected, is about something else, or counts otherwise. */
export const areAsStored = (rows: readonly Row[]): SqlText => ({
  sql: `NOT EXISTS (SELECT 1 FROM json_each(?) j LEFT JOIN responses r ON r.id = j.value->>0 AND +r.site_id = j.value->>3
 WHERE r.body_hash IS NOT j.value->>1 OR r.category IS NOT j.value->>2 OR r.suspect IS NOT j.value->>4)`,
  args: [
    JSON.stringify(
      rows.map(({ id, bodyHash, category, siteId, suspect }) => [id, bodyHash, category, siteId, suspect]),
    ),
  ],
});

const replace = `UPDATE responses SET ${said.map((column, i) => `${responses[column].name} = j.value->>${i + 2}`).join(', ')}
FROM json_each(?) j WHERE responses.id = j.value->>0 AND +responses.site_id = j.value->>1`;

/** The statements by which stored answers say something else from now on, and are found by it. Counts are others'. */
export function replaceAnswers(all: readonly Moved<Row>[]): Statement[] {
  const rows = all.map(({ after }) => [after.id, after.siteId, ...said.map((column) => after[column])]);
  return [{ sql: replace, args: [JSON.stringify(rows)] }, ...moveFacets(all), ...moveWords(all)];
}

const recount = 'UPDATE responses SET suspect = ?, touchpoint = ?, attributes = ? WHERE site_id = ? AND id = ?';

/** The statements by which an answer is left out of figures, or counts by what it names, and is found so. Counts are others'. */
export function countAnswerAs({ before, after }: Moved<Row>): Statement[] {
  const { id, siteId, suspect, touchpoint, attributes } = after;
  return [{ sql: recount, args: [suspect, touchpoint, attributes, siteId, id] }, ...moveFacets([{ before, after }])];
}
