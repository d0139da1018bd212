import { inOneStream } from '@huiyin/shared/domain/tickets/one-stream';
import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import { iso } from '../base/iso.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { mostShown, viewEarlier } from './ticket-stream.ts';
import { viewTicket } from './view-ticket.ts';

const aki: Staff = { kind: 'person', id: 'aki', name: 'Aki' };

/** A ticket on which much was said for a long time, and after that much happened, some of which history does not tell. */
async function longTicket(t: TestDb) {
  const site = await t.site();
  await openComplaints(t.call(site));
  const ticket = await ticketOf(t.db, site.id, '1');
  const began = t.clock.now();
  const messages = Array.from({ length: 700 }, (_, n) => ({
    text: `said ${n}`,
    at: began + (n < 400 ? n : 1_000 + n) * 10,
  }));
  const events = Array.from({ length: 900 }, (_, n) => ({
    revision: 10 + n,
    type: ['message.staff', 'ticket.overdue', 'ticket.assigned'][n % 3]!,
    at: began + (n < 50 ? n * 20 : 5_000 + n * 5),
  }));
  await t.db.write([
    {
      sql: `INSERT INTO messages (id, site_id, ticket_id, author, visibility, text, at)
 SELECT value->>'text', ?, ?, 'staff', 'public', value->>'text', value->>'at' FROM json_each(?)`,
      args: [site.id, ticket.id, JSON.stringify(messages)],
    },
    {
      sql: `INSERT INTO events (site_id, at, actor_kind, type, subject_id, revision, data)
 SELECT ?, value->>'at', 'system', value->>'type', ?, value->>'revision', '{}' FROM json_each(?)`,
      args: [site.id, ticket.id, JSON.stringify(events)],
    },
  ]);
  const dated = <T extends { at: number }>(all: T[]) => all.map((one) => ({ ...one, at: iso(one.at) }));
  const all = shown({ messages: dated(messages), history: dated(events) });
  return { ticket, call: { ...t.call(site, aki), may: () => true }, all };
}

interface Page {
  messages: { at: string; text: string }[];
  history: { at: string; type: string; revision: number | null }[];
}

const shown = ({ messages, history }: Page): string[] =>
  inOneStream(messages, history)
    .map((one) => (one.kind === 'message' ? one.message.text : `${one.event.type} ${one.event.revision}`))
    .filter((one) => !one.startsWith('ticket.overdue'));

it('a long thread is shown from its newest back, in pieces in which all comes once and in its order', async () => {
  await using t = await openTestDb();
  const { ticket, call, all } = await longTicket(t);
  const pages: string[][] = [];
  let page: Page & { earlier: string | null } = await viewTicket(call, ticket);
  while (pages.unshift(shown(page)) && page.earlier !== null) page = await viewEarlier(call, ticket, page.earlier);
  expect(pages.flat()).toEqual(['ticket.opened 1', 'Late', ...all]);
  expect(Math.max(...pages.map(({ length }) => length))).toBeLessThanOrEqual(mostShown);
  expect(pages.length).toBe(Math.ceil((2 + 700 + 900) / mostShown));
  await expect(viewEarlier(call, ticket, 'x')).rejects.toMatchObject({ code: 'invalid' });
});
