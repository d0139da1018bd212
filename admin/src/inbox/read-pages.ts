import { isNotFound } from '../api/problem.ts';
import { getTicket, listTickets, type TicketLine, type TicketPage } from '../api/tickets.ts';
import type { Known, Thing } from '../data/thing.ts';
import { behind, largestPage, pageSize, rowsAgain, without, type Pages as ListedPages } from '../list/list-pages.ts';
import { asQuery, fits, type InboxFilter } from './inbox-filter.ts';

/** Where more rows beyond the largest page changed, they are left to be asked for again. */
const mostReadAlone = 20;

/** Tickets of a filter, as far as they were asked for. */
export interface Pages extends ListedPages<TicketLine> {
  /** Of the whole filter, counted up to 10,000; `atLeast`: there may be more than were counted. */
  readonly total: number;
  readonly atLeast: boolean;
}

/** The tickets of a filter: the first page, and what was added to it since. */
export const pagesOf = (siteId: string, filter: InboxFilter): Thing<Pages> => ({
  key: `tickets ${siteId} ${JSON.stringify(filter)}`,
  read: (signal, known) => readPages(siteId, filter, signal, known),
  isOutdatedBy: ({ event }) => event === 'ticket',
});

/** With the page after the last. @param now what is here, also by the time that page is */
export async function nextPage(siteId: string, filter: InboxFilter, now: () => Pages | undefined): Promise<Pages> {
  const cursor = now()?.cursor ?? undefined;
  const query = { ...asQuery(filter), limit: pageSize, ...(cursor !== undefined && { cursor }) };
  const page = await listTickets(siteId, query);
  return behind(pages(page), now());
}

/** Reads the top again, as much of it as was there; of the rows beyond the largest page only those that changed. */
async function readPages(
  siteId: string,
  filter: InboxFilter,
  signal: AbortSignal,
  known: Known<Pages> | undefined,
): Promise<Pages> {
  const { items = [], cursor = null } = known?.value ?? {};
  const limit = rowsAgain(items.length);
  const page = await listTickets(siteId, { ...asQuery(filter), limit }, signal);
  const below = items.length > largestPage && page.nextCursor !== null ? without(items, page.items) : [];
  const changed = below.filter(({ id }) => known?.changed.has(id));
  if (!below.length || changed.length > mostReadAlone) return pages(page);
  const now = new Map(
    await Promise.all(changed.map(async (line) => [line.id, await readAlone(siteId, line, signal)] as const)),
  );
  const kept = below.flatMap((line) => (now.has(line.id) ? (now.get(line.id) ?? []) : line));
  return { ...pages(page), items: [...page.items, ...kept.filter((line) => fits(line, filter))], cursor };
}

/** Undefined where the ticket is gone. */
async function readAlone(siteId: string, { id }: TicketLine, signal: AbortSignal): Promise<TicketLine | undefined> {
  try {
    return await getTicket(siteId, id, signal);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

const pages = ({ items, total, more, nextCursor }: TicketPage): Pages => ({
  items,
  total,
  atLeast: more,
  cursor: nextCursor,
});
