import type { TicketsExport } from '@huiyin/shared/contract/exports';
import type { Exported } from '@huiyin/shared/domain/exports';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { ticketsSaying } from '../threads/find-words.ts';
import { eachTicket } from '../tickets/each-ticket.ts';
import { fileOf, withContacts, type ExportedFile } from './exported-file.ts';
import { messageColumns, messagesWith } from './exported-messages.ts';
import { ticketColumns, exportedTickets } from './exported-tickets.ts';
import { tableOf, type Table } from './writing/table.ts';

/**
 * Tickets as a file, in the order of their numbers, with what was said on them: within each in NDJSON, in a second sheet of a workbook; as CSV it is a
 * file of its own. Throws Problem('forbidden') for contacts that may not leave.
 */
export const exportTickets = (call: Call<Staff>, query: TicketsExport): ExportedFile =>
  ofTickets(call, query, 'tickets', ({ tickets, messages }) => [tickets, messages]);

/** What was said on tickets as a file, ticket by ticket, notes too. Throws Problem('forbidden') for contacts that may not leave. */
export const exportMessages = (call: Call<Staff>, query: TicketsExport): ExportedFile =>
  ofTickets(call, query, 'messages', ({ messages }) => [messages]);

function ofTickets(
  call: Call<Staff>,
  { format, contacts: asked, ...which }: TicketsExport,
  what: Exported,
  choose: (tables: Record<'tickets' | 'messages', Table>) => readonly [Table, ...Table[]],
): ExportedFile {
  const contacts = withContacts(call, asked);
  return fileOf(call, { what, format, contacts }, async () => {
    const said = await ticketsSaying(call.db, call.site.id, which.q);
    const ids = () => eachTicket(call, which, said);
    return choose({
      tickets: tableOf('tickets', ticketColumns(contacts), () =>
        exportedTickets(call, ids(), { contacts, messages: format === 'ndjson' }),
      ),
      messages: tableOf('messages', messageColumns, () => messagesWith(call, ids())),
    });
  });
}
