import type { InStatement } from '@libsql/client';
import type { FoundBy } from '../responses/found-by.ts';
import { indexed } from './search-index.ts';

/** A message about to be stored. */
export interface NewMessage {
  id: string;
  siteId: string;
  ticketId: string;
  author: 'customer' | 'staff';
  authorId: string | null;
  visibility: 'public' | 'note';
  text: string;
  at: number;
}

interface Opening {
  id: string;
  siteId: string;
  text: string;
  foundBy: FoundBy;
  openedAt: number;
}

const insertMessages = `INSERT INTO messages (id, site_id, ticket_id, author, author_id, visibility, text, at)
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?)`;

const indexMessages = `INSERT INTO message_search (rowid, text)
SELECT m.seq, j.value->>1 FROM json_each(?) j JOIN messages m ON m.id = j.value->>0`;

/** Statements that store messages and make them searchable; what is `beside` finds a message but is not shown. */
export function messageStatements(messages: readonly (NewMessage & { beside?: FoundBy })[]): InStatement[] {
  const rows = messages.map((m) => [m.id, m.siteId, m.ticketId, m.author, m.authorId, m.visibility, m.text, m.at]);
  const terms = messages.map((m) => [m.id, indexed(m)]);
  return [
    { sql: insertMessages, args: [JSON.stringify(rows)] },
    { sql: indexMessages, args: [JSON.stringify(terms)] },
  ];
}

/** The first message of each new ticket: what the customer wrote, found by what else there is of them too. */
export function firstMessageStatements(opened: readonly Opening[]): InStatement[] {
  return messageStatements(
    opened.map((t) => ({
      id: t.id,
      siteId: t.siteId,
      ticketId: t.id,
      author: 'customer',
      authorId: null,
      visibility: 'public',
      text: t.text,
      at: t.openedAt,
      beside: t.foundBy,
    })),
  );
}

/** Statements that forget what was said on tickets; `tickets` selects their ids. */
export const forgetMessagesOf = (tickets: string): string[] => [
  `DELETE FROM message_search WHERE rowid IN (SELECT seq FROM messages WHERE ticket_id IN (${tickets}))`,
  `DELETE FROM messages WHERE ticket_id IN (${tickets})`,
];
