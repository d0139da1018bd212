import type { OtherPeople } from '@huiyin/shared/contract/tickets';
import type { Presence } from '@huiyin/shared/domain/choices';
import type { Call } from '../base/call.ts';
import type { Db, Statement } from '../base/db/db.ts';
import { personNames } from '../people/read-members.ts';
import type { Ticket } from './read-ticket.ts';

/** Who has not said so for that long is there no more. */
const thereMs = 60_000;
const keptMs = 3_600_000;
const mostShown = 20;

/** The number of the next change: higher than any before, also than those that are forgotten by then. `at`: an expression, ms UTC. */
const nextChange = (at: string): string => `max(${at}, (SELECT ifnull(max(change), 0) + 1 FROM presence))`;

const say = `INSERT INTO presence (ticket_id, site_id, person_id, at, state, change) VALUES (?1, ?2, ?3, ?4, ?5, ${nextChange('?4')})
ON CONFLICT DO UPDATE SET at = ?4, state = ?5, change = CASE WHEN state = ?5 AND at > ?4 - ${thereMs} THEN change ELSE excluded.change END`;
const leave = `UPDATE presence SET state = 'gone', change = ${nextChange('?4')}
WHERE ticket_id = ?1 AND site_id = ?2 AND person_id = ?3 AND state <> 'gone'`;
const endWriting = `UPDATE presence SET state = 'looking', change = ${nextChange('?4')}
WHERE ticket_id = ?1 AND site_id = ?2 AND person_id = ?3 AND state = 'writing'`;
const forgetOld = 'DELETE FROM presence WHERE site_id = ? AND at < ?';
const there = `SELECT person_id AS id, state FROM presence
WHERE site_id = ? AND ticket_id = ? AND at > ? AND state <> 'gone' ORDER BY at DESC`;

type OnTicket = Pick<Ticket, 'siteId' | 'id'>;

/**
 * Says that who calls looks at a ticket or writes on it, every 20 seconds or so as long as it is so, and gives who else does. It is in no log; programs
 * are nowhere. Those on the same ticket are told where it is new.
 */
export async function sayPresent(call: Call, ticket: OnTicket, state: Exclude<Presence, 'gone'>): Promise<OtherPeople> {
  const { db, now, actor } = call;
  const people = await whoIsOn(call, ticket);
  if (actor.kind === 'person') {
    const isNew = !people.some((one) => one.id === actor.id && one.state === state);
    const statements = [
      { sql: forgetOld, args: [ticket.siteId, now - keptMs] },
      { sql: say, args: [ticket.id, ticket.siteId, actor.id, now, state] },
    ];
    await (isNew ? call.write(statements) : db.write(statements));
  }
  return othersAmong(call, people);
}

/** Says that who calls has left a ticket, and gives who has not. */
export async function sayGone(call: Call, ticket: OnTicket): Promise<OtherPeople> {
  const { now, actor } = call;
  if (actor.kind === 'person') await call.write([{ sql: leave, args: [ticket.id, ticket.siteId, actor.id, now] }]);
  return othersAmong(call, await whoIsOn(call, ticket));
}

/** The statement that who calls writes no more: what was written is sent. */
export const endOfWriting = ({ now, actor }: Call, { siteId, id }: OnTicket): Statement => ({
  sql: endWriting,
  args: [id, siteId, actor.id, now],
});

type Person = { id: string; state: Exclude<Presence, 'gone'> };

/** Who is on a ticket, seen last in front. */
const whoIsOn = async ({ db, now }: Call, { siteId, id }: OnTicket): Promise<Person[]> =>
  (await db.query(there, [siteId, id, now - thereMs])) as unknown as Person[];

async function othersAmong({ db, actor }: Call, people: readonly Person[]): Promise<OtherPeople> {
  const others = people.filter(({ id }) => id !== actor.id).slice(0, mostShown);
  const names = await personNames(
    db,
    others.map(({ id }) => id),
  );
  return { others: others.map(({ id, state }) => ({ id, name: names.get(id) ?? '', state })) };
}

/** That somebody has come to a ticket, does something else there, or has left it, for the others on it. */
export interface PresenceLine {
  change: number;
  siteId: string;
  ticketId: string;
  personId: string;
  state: Presence;
  /** The ids of the others who are on it. */
  others: string[];
}

const changed = `SELECT change, site_id AS siteId, ticket_id AS ticketId, person_id AS personId, state,
 (SELECT json_group_array(person_id) FROM presence o WHERE o.site_id = p.site_id AND o.ticket_id = p.ticket_id
  AND o.person_id <> p.person_id AND o.state <> 'gone' AND o.at > p.at - ${thereMs}) AS others
FROM presence p WHERE change > ? ORDER BY change LIMIT ?`;

/** What has changed after a change, by its number, on any site, oldest first, at most `most`. */
export const presenceAfter = async (db: Db, after: number, most: number): Promise<PresenceLine[]> =>
  (await db.query(changed, [after, most])).map(({ others, ...line }) => ({
    ...(line as unknown as Omit<PresenceLine, 'others'>),
    others: JSON.parse(others as string),
  }));

/** The number of the last change of all; 0 where none is kept. */
export async function newestPresence(db: Db): Promise<number> {
  const [last] = await db.query('SELECT ifnull(max(change), 0) AS change FROM presence');
  return last!['change'] as number;
}
