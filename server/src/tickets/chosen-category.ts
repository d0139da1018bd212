import type { Ticket } from './read-ticket.ts';

/** What the customer chose that a ticket is about, whatever staff say since; null for nothing. */
export const chosenCategory = ({
  category,
  chosenCategory: chosen,
}: Pick<Ticket, 'category' | 'chosenCategory'>): string | null => (chosen === null ? category : chosen || null);

/** How that is kept on a ticket that is about something else from now on. */
export function keptChoice(
  ticket: Pick<Ticket, 'category' | 'chosenCategory'>,
  category: string | null,
): string | null {
  const chosen = chosenCategory(ticket);
  return chosen === category ? null : (chosen ?? '');
}
