import type { Db, Statement } from '../base/db/db.ts';
import { onlyWhere } from '../base/events/record-event.ts';
import { ofGoing, type Going } from '../base/going.ts';

const ticketsGoing = (ids: string): string => `FROM tickets WHERE +site_id = ?1 AND id IN (${ids})`;

/** How often something was done to the tickets of answers that go, together. */
export async function doneTo({ query }: Pick<Db, 'query'>, going: Going): Promise<number> {
  const { sql, args } = ofGoing(`SELECT total(revision) AS n ${ticketsGoing(going.ids)}`, going);
  const [row] = await query(sql, args);
  return row!['n'] as number;
}

/** With it a transaction fails where something was done to the tickets since, or another number of their first replies is counted. */
export const stillReplied = ({ ids, args }: Going, { replied, done }: { replied: number; done: number }): Statement =>
  onlyWhere({
    sql: `(SELECT count(first_reply_step) = ?3 AND total(revision) = ?4 ${ticketsGoing(ids)})`,
    args: [...args, replied, done],
  });

/** Statements that forget who is on tickets, has seen or snoozed them, and what their customers were asked; `ids` selects them. */
export const forgetWorkOn = (ids: string): string[] => [
  `DELETE FROM presence WHERE +site_id = ?1 AND ticket_id IN (${ids})`,
  `DELETE FROM seen_tickets WHERE +site_id = ?1 AND ticket_id IN (${ids})`,
  `DELETE FROM snoozes WHERE +site_id = ?1 AND ticket_id IN (${ids})`,
  `DELETE FROM follow_ups WHERE +site_id = ?1 AND ticket_id IN (${ids})`,
];

/** In SQL: the customers of site ?1 who have tickets that go alone; `ids` selects these. */
export const customersOfNoOther = (ids: string): string =>
  `SELECT customer_id ${ticketsGoing(ids)} AND customer_id IS NOT NULL
EXCEPT SELECT customer_id FROM tickets WHERE site_id = ?1 AND customer_id IN (SELECT customer_id ${ticketsGoing(ids)}) AND id NOT IN (${ids})`;

/** Takes tickets away, once nothing stands on them any more. */
export const forgetTickets = (ids: string): string => `DELETE ${ticketsGoing(ids)}`;
