import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { ticketsSaying } from '../threads/find-words.ts';
import { withNewestWords } from '../threads/newest-words.ts';
import { listTickets } from '../tickets/list-tickets.ts';

/** Tickets of the site, a page at a time; words are looked for in what was said on them. `me` means who asks. */
export async function findTickets({ db, now, site, actor }: Call<Staff>, query: TicketQuery) {
  const said = await ticketsSaying(db, site.id, query.q);
  const page = await listTickets(db, site.id, query, { actorId: actor.id, now, said });
  return { ...page, items: await withNewestWords(db, site.id, page.items) };
}
