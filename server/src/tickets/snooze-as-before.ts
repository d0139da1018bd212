import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import { did } from '../base/events/record-event.ts';
import { refused } from '../base/events/refused.ts';
import { iso } from '../base/iso.ts';
import { Problem } from '../base/problem.ts';
import { mayStill } from '../people/held-roles.ts';
import type { Sleeper } from './snooze-sql.ts';
import { endSnoozes, keepSnooze, sleeperOf, type Snoozed } from './snooze-ticket.ts';

/** A snooze as it must stand now, until when, ms UTC, and as it was before. */
interface Restoring {
  now: number | null;
  before: readonly [since: number, until: number] | null;
  /** What else must be so, and what is written with it. */
  only: SqlText;
  also: readonly Statement[];
}

/**
 * Lets a ticket be snoozed by who calls as it was before, unless that is over by now. Throws Problem('conflict') where it does not stand as it
 * must.
 */
export async function snoozeAsBefore(
  call: Call,
  ticket: Snoozed,
  { now, before, only, also }: Restoring,
): Promise<void> {
  const sleeper = sleeperOf(call);
  if (!sleeper) throw new Problem('forbidden');
  const { number } = ticket;
  const [since, until] = before ?? [0, 0];
  const isAgain = until > call.now;
  // Its time has come, so nothing is brought back; a snooze since then stays.
  if (now === null && !isAgain) return void (await call.write(also));
  const back = isAgain ? keepSnooze(sleeper, ticket, { since, until }) : endSnoozes(ticket, sleeper.personId);
  const when = allOf(standsUntil(sleeper, ticket, now), only);
  const told = isAgain
    ? did('ticket.snoozed', ticket, { number, until: iso(until) }, when)
    : did('ticket.unsnoozed', ticket, { number }, when);
  await call.write([back, ...also], told).catch(refused(call.db, [when, new Problem('conflict')]));
}

/** The statement that gives somebody back the snooze that was ended for them, unless they snoozed it anew or may not read it any more. */
export function snoozeBack(
  { siteId, id }: Snoozed,
  personId: string,
  [since, until]: readonly [since: number, until: number],
): Statement {
  const { sql, args } = mayStill(siteId, personId, 'tickets.read');
  return {
    sql: `INSERT OR IGNORE INTO snoozes (ticket_id, site_id, person_id, since, until) SELECT ?, ?, ?, ?, ? WHERE ${sql}`,
    args: [id, siteId, personId, since, until, ...args],
  };
}

const standsUntil = ({ siteId, personId }: Sleeper, { id }: Snoozed, until: number | null): SqlText => ({
  sql: '(SELECT until FROM snoozes WHERE site_id = ? AND ticket_id = ? AND person_id = ?) IS ?',
  args: [siteId, id, personId, until],
});
