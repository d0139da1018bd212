import { policyOf } from '@huiyin/shared/domain/promises/policy';
import { apply, type Applied } from '@huiyin/shared/domain/tickets/apply';
import type { TicketAction } from '@huiyin/shared/domain/tickets/ticket-action';
import type { TicketState } from '@huiyin/shared/domain/tickets/ticket-state';
import type { Site } from '../base/site.ts';
import { Problem } from '../base/problem.ts';

/** What an action makes of a ticket by the policy of its site; `at` in ms UTC, no ticket to open one. Throws the Problem of a refusal. */
export function applied(
  ticket: TicketState | null,
  action: TicketAction,
  { at, site }: { at: number; site: Pick<Site, 'firstReplyMinutes'> },
): Applied {
  const done = apply(ticket, action, { at, policy: policyOf(site) });
  if (!done.ok) throw new Problem(done.code);
  return done;
}
