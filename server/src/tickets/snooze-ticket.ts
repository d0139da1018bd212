import type { snooze } from '@huiyin/shared/contract/ticket-changes';
import { snoozeLimits } from '@huiyin/shared/domain/tickets/snoozes';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { did } from '../base/events/record-event.ts';
import { isSo, refused } from '../base/events/refused.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { isTicketThere, type Ticket } from './read-ticket.ts';
import { isSnoozed, type Sleeper } from './snooze-sql.ts';

const dayMs = 86_400_000;

/** A ticket that somebody snoozes. */
export type Snoozed = Pick<Ticket, 'id' | 'siteId' | 'number'>;

/** Who calls, as somebody who snoozes; null for a program, which has no queue. */
export const sleeperOf = ({ site, actor, now }: Call): Sleeper | null =>
  actor.kind === 'person' ? { siteId: site.id, personId: actor.id, now } : null;

/**
 * Hides a ticket from who calls until a moment, until its customer does something, or until its reply becomes overdue; its clocks run on.
 * The same again changes nothing. `also` is written before it. Throws Problem('invalid' | 'not_found'), 'forbidden' for a program, which
 * has no queue, and 'conflict' where the customer did something since `base`.
 */
export async function snoozeTicket(
  call: Call,
  ticket: Snoozed,
  { until, base }: z.output<typeof snooze>,
  also: readonly Statement[] = [],
): Promise<void> {
  const { db, now } = call;
  const sleeper = sleeperOf(call);
  const end = Date.parse(until);
  if (end <= now || end > now + snoozeLimits.days * dayMs)
    throw Problem.field('until', `must be after now, by at most ${snoozeLimits.days} days`);
  if (!sleeper) throw new Problem('forbidden');
  if (await isSo(db, isSnoozedUntil(sleeper, ticket, end))) return;
  const needed = [
    [isTicketThere(ticket), new Problem('not_found')],
    [hasNoNewsSince(ticket, base), new Problem('conflict')],
    [
      hasRoom(sleeper, ticket),
      Problem.field('until', `you have snoozed ${snoozeLimits.tickets} tickets, which is the most`),
    ],
  ] as const;
  const snoozed = did(
    'ticket.snoozed',
    ticket,
    { number: ticket.number, until: iso(end) },
    allOf(...needed.map(([condition]) => condition)),
  );
  await call
    .write([...also, forgetEnded(sleeper), keepSnooze(sleeper, ticket, { since: now, until: end })], snoozed)
    .catch(refused(db, ...needed));
}

/** Brings a ticket back to who calls; where it was not snoozed, nothing happens. `also` is written before it. */
export async function wakeTicket(call: Call, ticket: Snoozed, also: readonly Statement[] = []): Promise<void> {
  const sleeper = sleeperOf(call);
  if (!sleeper || !(await isSo(call.db, isAsleep(sleeper, ticket)))) return;
  await call.write([
    ...also,
    forgetEnded(sleeper),
    endSnoozes(ticket, sleeper.personId),
    did('ticket.unsnoozed', ticket, { number: ticket.number }, 'if changed'),
  ]);
}

function isSnoozedUntil({ siteId, personId, now }: Sleeper, { id }: Snoozed, until: number): SqlText {
  const { sql, args } = isSnoozed(now);
  return {
    sql: `EXISTS (SELECT 1 FROM snoozes s CROSS JOIN tickets t ON t.id = s.ticket_id
 WHERE s.site_id = ? AND s.ticket_id = ? AND s.person_id = ? AND s.until = ? AND ${sql})`,
    args: [siteId, id, personId, until, ...args],
  };
}

const isAsleep = ({ siteId, personId, now }: Sleeper, { id }: Snoozed): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM snoozes WHERE site_id = ? AND ticket_id = ? AND person_id = ? AND until > ?)',
  args: [siteId, id, personId, now],
});

const hasNoNewsSince = ({ siteId, id }: Snoozed, base = Number.MAX_SAFE_INTEGER): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM tickets WHERE site_id = ? AND id = ? AND news_revision <= ?)',
  args: [siteId, id, base],
});

const hasRoom = ({ siteId, personId, now }: Sleeper, { id }: Snoozed): SqlText => ({
  sql: `(SELECT count(*) FROM snoozes WHERE site_id = ? AND person_id = ? AND until > ? AND ticket_id <> ?) < ${snoozeLimits.tickets}`,
  args: [siteId, personId, now, id],
});

const forgetEnded = ({ siteId, personId, now }: Sleeper): Statement => ({
  sql: 'DELETE FROM snoozes WHERE site_id = ? AND person_id = ? AND until <= ?',
  args: [siteId, personId, now],
});

/** The statement that hides a ticket from somebody between two moments, ms UTC, whatever was before. */
export const keepSnooze = (
  { siteId, personId }: Sleeper,
  { id }: Snoozed,
  { since, until }: { since: number; until: number },
): Statement => ({
  sql: `INSERT INTO snoozes (ticket_id, site_id, person_id, since, until) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET since = excluded.since, until = excluded.until`,
  args: [id, siteId, personId, since, until],
});

/** The statement that ends the snoozes of a ticket, everybody's or those of one: there is something new to them. */
export const endSnoozes = (
  { siteId, id }: Pick<Ticket, 'siteId' | 'id'>,
  personId: string | null = null,
): Statement => ({
  sql: 'DELETE FROM snoozes WHERE site_id = ?1 AND ticket_id = ?2 AND person_id = ifnull(?3, person_id)',
  args: [siteId, id, personId],
});
