import { mayTakeContacts, offerExport, type Exportable } from '../exports/offer-export.ts';
import type { Session } from '../shell/session.ts';
import { asQuery, type InboxFilter } from './inbox-filter.ts';

/** Offers the tickets that are asked for, what was said on them, and whose they are, as files. */
export function exportTickets({ site }: Pick<Session, 'site'>, filter: InboxFilter): void {
  const query = asQuery(filter) as Record<string, string>;
  const customers: Exportable[] = mayTakeContacts(site) ? [{ noun: 'customers', query }] : [];
  void offerExport(site, [{ noun: 'tickets', query }, { noun: 'messages', query }, ...customers]);
}
