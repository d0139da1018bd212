/**
 * In which order tickets are listed. `due`: those whose reply is due first, in front; `changed`: those something happened to last;
 * `newest`: those with the newest word; `oldest`: those opened first; `waiting`: those that wait longest, for our reply or, after it, for
 * the customer's.
 */
export const ticketSorts = ['due', 'changed', 'newest', 'oldest', 'waiting'] as const;

/** One of {@link ticketSorts}. */
export type TicketSort = (typeof ticketSorts)[number];
