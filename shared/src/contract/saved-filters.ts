import { z } from 'zod';
import { savedFilterLimits } from '../domain/saved-filters.ts';
import { atMost, base, id, line } from './text.ts';
import { ticketsAsked } from './tickets.ts';

const savedFilter = z.strictObject({
  id: id.describe('made by the client'),
  name: line(savedFilterLimits.name),
  query: ticketsAsked,
});
/** A filter of the list of tickets that somebody has saved under a name. */
export type SavedFilter = z.infer<typeof savedFilter>;

/** `GET …/saved-filters`: those of who asks on the site, in their order. */
export const savedFilters = z.object({
  filters: z.array(savedFilter),
  revision: z.int().nonnegative().describe('counts the changes; 0 before the first'),
});
export type SavedFilters = z.infer<typeof savedFilters>;

/** Body of `PUT …/saved-filters`: all of them as they stand from now on; `base` is the revision that was read. */
export const newSavedFilters = z.strictObject({
  filters: atMost(savedFilterLimits.filters, 'filters', z.array(savedFilter)).refine(
    (filters) => new Set(filters.map((one) => one.id)).size === filters.length,
    'must have each id once',
  ),
  base,
});
