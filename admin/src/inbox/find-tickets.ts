import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteRef } from '../api/session.ts';
import { listTickets, type TicketLine } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import type { Command } from '../place.ts';
import { go } from '../router/router.ts';
import { everything, inboxPath } from './inbox-filter.ts';

const shown = 5;

/** The first tickets with these words, or of this number, as lines of the palette. Rejects with an ApiProblem. */
export async function ticketsWith({ id }: SiteRef, words: string): Promise<Command[]> {
  const { items } = await listTickets(id, { status: 'all', q: words, limit: shown });
  return items.map((line) => ({
    label: labelOf(line),
    icon: 'inbox',
    run: () => go(inboxPath({ ...everything, status: 'all' }, line.number)),
  }));
}

function labelOf({ number, customer, newestWord }: TicketLine): string {
  const words = bookOf(inbox);
  const who = bookOf(shell).aside(undirected(customer ?? words.anonymous), words.number(number));
  return bookOf(shell).pair(who, undirected(newestWord.excerpt));
}
