import type { StoredResponse } from '@huiyin/shared/contract/responses';
import { isAnsweredAlready } from '../asking/answer-once.ts';
import { isTakenInvitation } from '../survey-invitations/invitation-statements.ts';
import { isoOrNull } from '../base/iso.ts';
import { isTaken, type Db, type Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { onlyWhere } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { addToCounts } from '../metrics/add-to-counts.ts';
import { insertResponses, ownersOf, type Owner } from '../responses/insert-responses.ts';
import { countFirstReplies } from '../tickets/first-replies.ts';
import { openTicketStatements, withStories, type NewTicket } from '../tickets/open-tickets.ts';
import { ticketsAmong } from '../tickets/read-ticket.ts';
import { stepsOf, tellStories } from '../tickets/tell-story.ts';
import { messagesAmong } from '../threads/read-messages.ts';
import { countCells } from '../responses/count-cells.ts';
import { firstMessageStatements } from '../threads/message-statements.ts';
import type { ResponseRow } from '../responses/prepare-response.ts';
import { keepFirstNamed, type FirstNamed } from './first-named.ts';

/** A response with the ticket it opens, if it is a complaint. */
export interface Prepared {
  row: ResponseRow;
  ticket: NewTicket | null;
  first?: FirstNamed | null;
  /** What is written after the response and may refuse it; such a response is stored alone. */
  after?: readonly Statement[];
}

/** What became of one response: its answer, and whether it was there before. */
export interface Stored extends StoredResponse {
  repeated: boolean;
}

/**
 * Stores a batch (at most some 2,000) in one transaction: rows, counts, tickets with their first message and event.
 * Gives one outcome for each of `batch`, in order. An id that is already there with the same body gets the answer it
 * got then; with another body, on another site, or where it is a message's, Problem('id_taken'). Throws Problem('already_answered') for what a
 * customer answered already; give such responses alone. Where `only` does not hold when they are written, it fails with what `isRefused` tells.
 */
export async function storeResponses(
  db: Db,
  batch: readonly Prepared[],
  only?: SqlText,
): Promise<(Stored | Problem)[]> {
  const firsts = new Map<string, Prepared>();
  for (const prepared of batch) if (!firsts.has(prepared.row.id)) firsts.set(prepared.row.id, prepared);
  const { stored, before, messages } = await storeFresh(db, [...firsts.values()], only);

  return batch.map((prepared) => {
    const { row } = prepared;
    const owner = before.get(row.id) ?? firsts.get(row.id)!.row;
    if (messages.has(row.id)) return new Problem('id_taken');
    if (owner.bodyHash !== row.bodyHash || owner.siteId !== row.siteId) return new Problem('id_taken');
    return { ...stored.get(row.id)!, repeated: before.has(row.id) || firsts.get(row.id) !== prepared };
  });
}

/** Inserts what is not there yet. `before` tells whose row stood there already, `messages` which ids are those of messages. */
async function storeFresh(db: Db, batch: readonly Prepared[], only?: SqlText) {
  const stored = new Map<string, StoredResponse>();
  const before = new Map<string, Owner>();
  const messages = new Set<string>();
  let fresh = batch;
  while (fresh.length > 0) {
    try {
      for (const answer of await storeTogether(db, fresh, only)) stored.set(answer.id, answer);
      break;
    } catch (error) {
      if (isAnsweredAlready(error) || isTakenInvitation(error)) throw new Problem('already_answered');
      const isMessage = isTaken(error, 'messages.id');
      if (!isMessage && !isTaken(error, 'responses.id')) throw error;
      for (const { answer, owner } of await alreadyThere(db, fresh)) {
        stored.set(answer.id, answer);
        before.set(answer.id, owner);
      }
      // A complaint is the first message of its ticket, with its own id.
      const taken = isMessage ? await messagesAmong(db, idsOf(fresh)) : [];
      for (const id of taken) if (!before.has(id)) messages.add(id);
      fresh = fresh.filter(({ row }) => !before.has(row.id) && !messages.has(row.id));
    }
  }
  return { stored, before, messages };
}

async function storeTogether(db: Db, batch: readonly Prepared[], only?: SqlText): Promise<StoredResponse[]> {
  const rows = batch.map(({ row }) => row);
  const opened = batch.flatMap(({ ticket }) => ticket ?? []);
  const stories = withStories(opened);
  const replied = stories.length > 0 ? countFirstReplies(rows, stepsOf(stories)) : [];
  const statements = [
    ...(only ? [onlyWhere(only)] : []),
    insertResponses(rows),
    addToCounts([...countCells(rows), ...replied]),
    ...keepFirstNamed(batch),
    ...batch.flatMap(({ after }) => after ?? []),
  ];
  if (opened.length === 0) {
    await db.write(statements);
    return rows.map(({ id }) => ({ id }));
  }
  const results = await db.write([
    ...statements,
    ...openTicketStatements(opened),
    ...firstMessageStatements(opened),
    ...tellStories(stories),
  ]);
  const numbers = new Map(results[statements.length]!.rows.map((r) => [r['id'], r['number'] as number]));
  return batch.map(({ row, ticket }) => ({
    id: row.id,
    ...(ticket && { ticket: ticketAnswer(numbers.get(row.id)!, ticket.firstReplyDueAt) }),
  }));
}

const idsOf = (batch: readonly Prepared[]): string[] => batch.map(({ row }) => row.id);

async function alreadyThere(db: Db, batch: readonly Prepared[]): Promise<{ answer: StoredResponse; owner: Owner }[]> {
  const ids = idsOf(batch);
  const [owners, opened] = await Promise.all([
    ownersOf(db, ids),
    ticketsAmong(db, [...new Set(batch.map(({ row }) => row.siteId))], ids),
  ]);
  return [...owners].map(([id, owner]) => {
    const ticket = opened.get(id);
    return { owner, answer: { id, ...(ticket && { ticket: ticketAnswer(ticket.number, ticket.firstReplyDueAt) }) } };
  });
}

function ticketAnswer(number: number, dueAt: number | null) {
  return { number, firstReplyDueAt: isoOrNull(dueAt) };
}
