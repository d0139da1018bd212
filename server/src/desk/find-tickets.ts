import type { TicketQuery } from '@huiyin/shared/contract/tickets';
import type { Db } from '../base/db/db.ts';
import { calledChoices } from '../surveys/called-choices.ts';
import { saidOn } from '../threads/find-words.ts';
import { listTickets } from '../tickets/list-tickets.ts';

/** Tickets of a site, a page at a time; words are looked for in what was said on them. `me` means `personId`. */
export async function findTickets(db: Db, siteId: string, query: TicketQuery, personId: string | null) {
  const { q } = query;
  const said = q?.trim() ? saidOn(siteId, q, await calledChoices(db, siteId)) : null;
  return listTickets(db, siteId, query, { personId, said });
}
