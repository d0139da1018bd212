import { customerKeys, type CustomerKey } from '@huiyin/shared/domain/customers/customer-keys';
import type { Db, Statement } from '../base/db/db.ts';
import type { Event } from '../base/events/read-events.ts';
import { namedIn, type NamedAnswer } from '../responses/named-in.ts';
import { isTicket, setCustomer } from '../tickets/set-customer.ts';

/** Whoever gives ever more numbers is known by these. */
const mostKeys = 50;

/** In SQL: whom a key of the site ?1 means; null for nobody yet. */
const meant = (kind: string, value: string): string =>
  `(SELECT k.customer_id FROM customer_keys k WHERE k.meant = 1 AND k.site_id = ?1 AND k.kind = ${kind} AND k.value = ${value})`;
const whose = meant('?2', '?3');

const make = `INSERT OR IGNORE INTO customers (id, site_id, since) SELECT ?4, ?1, ?5 WHERE ${whose} IS NULL AND ${isTicket('?4')}`;
const name = `UPDATE customers SET name = ?4 WHERE id = ${whose}`;
const mean = `INSERT OR IGNORE INTO customer_keys (site_id, kind, value, customer_id, meant)
SELECT ?1, ?2, ?3, ?4, 1 WHERE ${whose} IS NULL AND ${isTicket('?4')}`;
const add = `INSERT OR IGNORE INTO customer_keys (site_id, kind, value, customer_id, meant)
SELECT ?1, ?4, ?5, ${whose}, ${meant('?4', '?5')} IS NULL
WHERE (SELECT count(*) FROM customer_keys its WHERE its.customer_id = ${whose}) < ${mostKeys}`;

/** What a slice of history asks for: every ticket that was opened is given to its customer. The same again changes nothing. */
export async function matchCustomers(db: Db, events: readonly Event[]): Promise<Statement[]> {
  const opened = events.flatMap(({ type, subjectId }) => (type === 'ticket.opened' ? subjectId : []));
  const answers = await namedIn(db, opened);
  // One after the other, in the order in which they came: what the first says may tell who the second is.
  return opened.flatMap((id) => {
    const answer = answers.get(id);
    return answer ? toCustomer(answer) : [];
  });
}

/** The strongest key tells who it is, or makes somebody new known; the others become theirs too, where they mean nobody yet. */
function toCustomer(answer: NamedAnswer): Statement[] {
  const [by, ...others] = customerKeys(answer);
  if (!by) return [];
  const { id, siteId, occurredAt } = answer;
  const key = [siteId, by.kind, by.value];
  return [
    { sql: make, args: [...key, id, occurredAt] },
    { sql: mean, args: [...key, id] },
    ...others.map(({ kind, value }: CustomerKey) => ({ sql: add, args: [...key, kind, value] })),
    ...(answer.name ? [{ sql: name, args: [...key, answer.name] }] : []),
    setCustomer(id, { sql: whose, args: key }),
  ];
}
