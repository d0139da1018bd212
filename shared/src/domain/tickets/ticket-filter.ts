import type { FieldFilter } from '../filters/filter.ts';
import type { TicketStatus } from './ticket-state.ts';

/** What tickets can be picked by; `assignee` and `customer` are ids, null for nobody's. */
export type TicketField = 'status' | 'assignee' | 'category' | 'customer';

/** What is asked for: `unanswered` are open and waiting ones, `none` nobody's, a category holds those below it; left out, it is not asked. */
export interface TicketsAsked {
  readonly status?: TicketStatus | 'unanswered' | 'all' | undefined;
  readonly assignee?: string | undefined;
  readonly category?: string | undefined;
  readonly customer?: string | undefined;
}

/** The conditions, all of which hold for the tickets that are asked for. */
export function ticketFilter({ status, assignee, category, customer }: TicketsAsked): FieldFilter<TicketField>[] {
  const filter: FieldFilter<TicketField>[] = [];
  if (status && status !== 'all')
    filter.push({ field: 'status', op: 'is', value: status === 'unanswered' ? ['open', 'waiting'] : [status] });
  if (assignee) filter.push({ field: 'assignee', op: 'is', value: [assignee === 'none' ? null : assignee] });
  if (category) filter.push({ field: 'category', op: 'within', value: [category] });
  if (customer) filter.push({ field: 'customer', op: 'is', value: [customer] });
  return filter;
}
