import { isWithin } from '../tickets/is-within.ts';

/** What can be promised to a customer: a reply, the first as each next one. */
export type PromiseKind = 'reply';

/** What the conditions of a policy look at. `category`: `parent/child`, null where none was chosen. */
export interface TicketFacts {
  readonly category: string | null;
}

/** Conditions that must all hold; one that is absent does. `category` holds for those below it too. */
interface Conditions {
  readonly category?: string;
}

/** What is promised to tickets of which the conditions hold: minutes by kind; a kind that is absent is not promised. */
export interface PolicyRow {
  readonly when?: Conditions;
  readonly promises: Readonly<Partial<Record<PromiseKind, number>>>;
}

/** Rows of which the first that fits holds; the last fits every ticket. */
export type Policy = readonly [...PolicyRow[], PolicyRow & { readonly when?: never }];

/**
 * The policy of a site: a reply to every ticket.
 * @param site `firstReplyMinutes`: how long a reply may take, minutes
 */
export function policyOf({ firstReplyMinutes }: { readonly firstReplyMinutes: number }): Policy {
  return [{ promises: { reply: firstReplyMinutes } }];
}

/**
 * The row that holds for a ticket.
 * @example pick([{ when: { category: 'delivery' }, promises: { reply: 60 } }, { promises: {} }], { category: 'delivery/late' }) // the first
 */
export function pick(policy: Policy, facts: TicketFacts): PolicyRow {
  return policy.find(({ when = {} }) => meets(facts, when))!;
}

function meets(facts: TicketFacts, when: Conditions): boolean {
  return when.category === undefined || isWithin(facts.category, when.category);
}
