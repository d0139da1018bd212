import type { Db } from '../base/db/db.ts';
import type { Source, StreamWords } from '../base/events/streams.ts';
import { ticketById } from '../tickets/read-ticket.ts';
import { messagesOf } from './read-messages.ts';
import { mostShown, viewThread } from './read-thread.ts';

/** What happens on a thread: told as the thread with those messages alone that came since. */
export function threadChanges(db: Db, id: string): Source {
  let seen = 0;
  let stood = '';

  const read = async () => {
    const ticket = await ticketById(db, id);
    if (!ticket) return null;
    const said = await messagesOf(db, ticket, { publicOnly: true, after: seen, most: mostShown });
    seen = said.at(-1)?.seq ?? seen;
    const view = await viewThread(db, ticket, said);
    const before = stood;
    stood = JSON.stringify({ ...view, messages: [] });
    return { view, isNew: said.length > 0 || stood !== before };
  };

  return {
    async begin() {
      await read();
    },
    async look(): Promise<StreamWords[] | null> {
      const found = await read();
      return found && (found.isNew ? [{ event: 'thread', data: found.view }] : []);
    },
  };
}
