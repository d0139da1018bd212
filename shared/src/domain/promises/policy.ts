import { means, type Filter } from '../filters/filter.ts';

/** What can be promised to a customer: a reply, the first as each next one. */
export type PromiseKind = 'reply';

/** What the conditions of a policy look at. `category`: `parent/child`, null where none was chosen. */
export interface TicketFacts {
  readonly category: string | null;
}

/** What is promised to the tickets that a filter means, without one to all: minutes by kind; a kind that is absent is not promised. */
export interface PolicyRow {
  readonly when?: Filter<keyof TicketFacts>;
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
 * @example
 * pick([{ when: { field: 'category', op: 'within', value: ['delivery'] }, promises: { reply: 60 } }, { promises: {} }], facts)
 */
export function pick(policy: Policy, facts: TicketFacts): PolicyRow {
  return policy.find(({ when }) => !when || means(when, facts))!;
}
