import type { StoredResponse } from '@huiyin/shared/contract/responses';
import { isAnsweredAlready } from '../asking/answer-once.ts';
import { isTaken, type Db, type ManyRows } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import { openTicketStatements } from '../tickets/open-tickets.ts';
import { countCells } from './count-cells.ts';
import type { Prepared, ResponseRow } from './prepare-response.ts';

const columns = [
  ['id', 'id'],
  ['site_id', 'siteId'],
  ['kind', 'kind'],
  ['survey', 'survey'],
  ['survey_version', 'surveyVersion'],
  ['score', 'score'],
  ['comment', 'comment'],
  ['answers', 'answers'],
  ['category', 'category'],
  ['contact', 'contact'],
  ['page', 'page'],
  ['language', 'language'],
  ['attributes', 'attributes'],
  ['channel', 'channel'],
  ['touchpoint', 'touchpoint'],
  ['customer', 'customer'],
  ['marks', 'marks'],
  ['left_out', 'leftOut'],
  ['suspect', 'suspect'],
  ['sample', 'sample'],
  ['occurred_at', 'occurredAt'],
  ['received_at', 'receivedAt'],
  ['day', 'day'],
  ['hour', 'hour'],
  ['body_hash', 'bodyHash'],
] as const satisfies readonly (readonly [string, Exclude<keyof ResponseRow, 'counted'>])[];

const intoResponses = `INSERT INTO responses (${columns.map(([column]) => column).join(', ')})`;
const intoCounts = 'INSERT INTO counts (site_id, kind, survey, dimension, value, day, survey_version, score, n)';

/** What became of one response: its answer, and whether it was there before. */
export interface Stored extends StoredResponse {
  repeated: boolean;
}

/**
 * Stores a batch (at most some 2,000) in one transaction: rows, counts, tickets with their first message and event.
 * Gives one outcome for each of `batch`, in order. An id that is already there with the same body gets the answer it
 * got then; with another body, on another site, or where it is a message's, Problem('id_taken'). Throws Problem('already_answered') for what a
 * customer answered already; give such responses alone.
 */
export async function storeResponses(db: Db, batch: readonly Prepared[]): Promise<(Stored | Problem)[]> {
  const firsts = new Map<string, Prepared>();
  for (const prepared of batch) if (!firsts.has(prepared.row.id)) firsts.set(prepared.row.id, prepared);
  const { stored, before, messages } = await storeFresh(db, [...firsts.values()]);

  return batch.map((prepared) => {
    const { row } = prepared;
    const owner = before.get(row.id) ?? firsts.get(row.id)!.row;
    if (messages.has(row.id)) return new Problem('id_taken');
    if (owner.bodyHash !== row.bodyHash || owner.siteId !== row.siteId) return new Problem('id_taken');
    return { ...stored.get(row.id)!, repeated: before.has(row.id) || firsts.get(row.id) !== prepared };
  });
}

type Owner = Pick<ResponseRow, 'siteId' | 'bodyHash'>;

/** Inserts what is not there yet. `before` tells whose row stood there already, `messages` which ids are those of messages. */
async function storeFresh(db: Db, batch: readonly Prepared[]) {
  const stored = new Map<string, StoredResponse>();
  const before = new Map<string, Owner>();
  const messages = new Set<string>();
  let fresh = batch;
  while (fresh.length > 0) {
    try {
      for (const answer of await insert(db, fresh)) stored.set(answer.id, answer);
      break;
    } catch (error) {
      if (isAnsweredAlready(error)) throw new Problem('already_answered');
      if (isTaken(error, 'messages.id')) for (const id of await messagesAmong(db, fresh)) messages.add(id);
      else if (!isTaken(error, 'responses.id')) throw error;
      for (const { answer, owner } of await alreadyThere(db, fresh)) {
        stored.set(answer.id, answer);
        before.set(answer.id, owner);
      }
      fresh = fresh.filter(({ row }) => !before.has(row.id) && !messages.has(row.id));
    }
  }
  return { stored, before, messages };
}

async function insert(db: Db, batch: readonly Prepared[]): Promise<StoredResponse[]> {
  const rows = batch.map(({ row }) => row);
  const opened = batch.flatMap(({ ticket }) => ticket ?? []);
  const statements = [insertRows(rows), addToCounts(rows), ...batch.flatMap(({ after }) => after ?? [])];
  if (opened.length === 0) {
    await db.write(statements);
    return rows.map(({ id }) => ({ id }));
  }
  const results = await db.write([...statements, ...openTicketStatements(opened)]);
  const numbers = new Map(results[statements.length]!.rows.map((r) => [r['id'], r['number'] as number]));
  return batch.map(({ row, ticket }) => ({
    id: row.id,
    ...(ticket && { ticket: ticketAnswer(numbers.get(row.id)!, ticket.firstReplyDueAt) }),
  }));
}

function insertRows(rows: readonly ResponseRow[]): ManyRows {
  return { into: intoResponses, rows: rows.map((row) => columns.map(([, field]) => row[field])) };
}

function addToCounts(rows: readonly ResponseRow[]): ManyRows {
  return { into: intoCounts, rows: countCells(rows), ending: 'ON CONFLICT DO UPDATE SET n = n + excluded.n' };
}

/** A complaint is the first message of its ticket, with its own id. */
async function messagesAmong(db: Db, batch: readonly Prepared[]): Promise<string[]> {
  const found = await db.query(
    `SELECT m.id FROM messages m WHERE m.id IN (SELECT value FROM json_each(?))
     AND NOT EXISTS (SELECT 1 FROM responses r WHERE r.id = m.id)`,
    [idsOf(batch)],
  );
  return found.map((row) => row['id'] as string);
}

const idsOf = (batch: readonly Prepared[]): string => JSON.stringify(batch.map(({ row }) => row.id));

async function alreadyThere(db: Db, batch: readonly Prepared[]): Promise<{ answer: StoredResponse; owner: Owner }[]> {
  const found = await db.query(
    `SELECT r.id, r.site_id AS siteId, r.body_hash AS bodyHash, t.number, t.first_reply_due_at AS dueAt
     FROM responses r LEFT JOIN tickets t ON t.id = r.id WHERE r.id IN (SELECT value FROM json_each(?))`,
    [idsOf(batch)],
  );
  return found.map((r) => ({
    owner: { siteId: r['siteId'] as string, bodyHash: r['bodyHash'] as number },
    answer: {
      id: r['id'] as string,
      ...(r['number'] !== null && { ticket: ticketAnswer(r['number'] as number, r['dueAt'] as number | null) }),
    },
  }));
}

function ticketAnswer(number: number, dueAt: number | null) {
  return { number, firstReplyDueAt: dueAt === null ? null : new Date(dueAt).toISOString() };
}
