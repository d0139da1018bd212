import { customerKeys, type CustomerKey } from '@huiyin/shared/domain/customers/customer-keys';
import { system } from '../base/actor.ts';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import type { Event } from '../base/events/read-events.ts';
import { did, type Recorded } from '../base/events/record-event.ts';
import { namedIn, type NamedAnswer } from '../responses/named-in.ts';
import { isTicket } from '../tickets/read-ticket.ts';
import { onlyCustomerOf } from '../tickets/same-customer.ts';
import { setCustomer } from '../tickets/set-customer.ts';
import { forgetCustomers } from './forget-customers.ts';

/** Whoever gives ever more numbers is known by these. */
const mostKeys = 50;

/** In SQL: whom a key of the site ?1 means; null for nobody yet. */
const meant = (kind: string, value: string): string =>
  `(SELECT k.customer_id FROM customer_keys k WHERE k.meant = 1 AND k.site_id = ?1 AND k.kind = ${kind} AND k.value = ${value})`;
const whose = meant('?2', '?3');

const make = `INSERT OR IGNORE INTO customers (id, site_id, since) SELECT ?4, ?1, ?5 WHERE ${whose} IS NULL AND ${isTicket('?1', '?4')}`;
const name = `UPDATE customers SET name = ?4 WHERE site_id = ?1 AND id = ${whose}`;
const mean = `INSERT OR IGNORE INTO customer_keys (site_id, kind, value, customer_id, meant)
SELECT ?1, ?2, ?3, ?4, 1 WHERE ${whose} IS NULL AND ${isTicket('?1', '?4')} AND NOT EXISTS (SELECT 1 FROM customer_keys its WHERE its.customer_id = ?4)`;
const add = `INSERT OR IGNORE INTO customer_keys (site_id, kind, value, customer_id, meant)
SELECT ?1, ?4, ?5, ${whose}, ${meant('?4', '?5')} IS NULL
WHERE (SELECT count(*) FROM customer_keys its WHERE its.customer_id = ${whose}) < ${mostKeys}`;

/** Of tickets that were opened longer ago nobody is told whose they are: years of history are gone through without a word. */
const freshMs = 3_600_000;

/**
 * What a piece of history asks for: every ticket that was opened is given to its customer, and those that look at it are told; one that an import
 * corrected, to whom its answer says now. The same again changes nothing.
 */
export async function matchCustomers(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  events: readonly Event[],
): Promise<(Statement | Recorded)[]> {
  const said = events.filter(({ type }) => type === 'ticket.opened' || type === 'ticket.corrected');
  const answers = await namedIn(
    db,
    said.map(({ subjectId }) => subjectId),
  );
  const now = clock.now();
  // One after the other, in the order in which they came: what the first says may tell who the second is.
  return said.flatMap((event) => {
    const [by, ...others] = keysOf(answers.get(event.subjectId));
    const before = event.type === 'ticket.corrected' ? fromCustomer(event) : [];
    if (!by) return before;
    const statements = [...before, ...toCustomer(answers.get(event.subjectId)!, by, others)];
    return now - event.at > freshMs ? statements : [...statements, customerKnown(event, now)];
  });
}

const keysOf = (answer: NamedAnswer | undefined): CustomerKey[] => (answer ? customerKeys(answer) : []);

/** Without a revision: it is nobody's doing, and whoever just answers the ticket need not look again. */
const customerKnown = ({ siteId, subjectId, data }: Event, at: number): Recorded => ({
  ...did('ticket.customer_known', { id: subjectId }, { number: data['number'] as number }, 'if changed'),
  siteId,
  at,
  actor: system,
});

/** Whoever has no other ticket is forgotten; of others stays by what they are known, which other tickets may have said too. */
const fromCustomer = ({ siteId, subjectId: id }: Event): Statement[] => [
  ...forgetCustomers(onlyCustomerOf).map((sql) => ({ sql, args: [siteId, id] })),
  setCustomer({ siteId, id }, { sql: 'NULL', args: [] }),
];

/** The strongest key tells who it is, or makes somebody new known; the others become theirs too, where they mean nobody yet. */
function toCustomer(answer: NamedAnswer, by: CustomerKey, others: readonly CustomerKey[]): Statement[] {
  const { id, siteId, occurredAt } = answer;
  const key = [siteId, by.kind, by.value];
  return [
    { sql: make, args: [...key, id, occurredAt] },
    { sql: mean, args: [...key, id] },
    ...others.map(({ kind, value }) => ({ sql: add, args: [...key, kind, value] })),
    ...(answer.name ? [{ sql: name, args: [...key, answer.name] }] : []),
    setCustomer({ siteId, id }, { sql: whose, args: key }),
  ];
}
