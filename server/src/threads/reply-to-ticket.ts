import type { z } from 'zod';
import type { newStaffMessage } from '@huiyin/shared/contract/tickets';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { replyMail } from './reply-mail.ts';
import type { Site } from '../base/site.ts';
import { unlessRepeated } from './unless-repeated.ts';
import { messageStatements, type NewMessage } from './message-statements.ts';
import { changeTicket, move, type Change } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { unlessChanged } from '../tickets/unless-changed.ts';
import { endOfWriting } from '../tickets/writers.ts';

/** Who may answer: a person, or a program with an API key. */
export type Staff = Extract<Actor, { kind: 'person' | 'key' }>;

/**
 * Adds a staff message: a public reply reaches the customer (thread, and a copy by mail where an address was given),
 * a note stays inside. Throws Problem('ticket_closed' | 'id_taken' | 'conflict').
 */
export async function replyToTicket(
  deps: Deps,
  actor: Staff,
  site: Site,
  ticket: Ticket,
  body: z.output<typeof newStaffMessage>,
): Promise<void> {
  const id = body.id ?? deps.ids.uuid();
  const message = (at: number) => staffMessage(actor, ticket, { ...body, id, at });
  await unlessRepeated(deps.db, message(0), () =>
    changeTicket(deps, ticket.id, actor, async (current, now) => {
      if (body.visibility === 'note') return note(message(now));
      await unlessChanged(deps.db, current, actor, 'reply', body.base);
      return reply(deps, site, current, message(now));
    }),
  );
}

/** A message from staff; public unless said otherwise. */
export function staffMessage(
  actor: Staff,
  ticket: Pick<Ticket, 'id' | 'siteId'>,
  said: Pick<NewMessage, 'id' | 'text' | 'at'> & Partial<Pick<NewMessage, 'visibility'>>,
): NewMessage {
  return {
    id: said.id,
    siteId: ticket.siteId,
    ticketId: ticket.id,
    author: 'staff',
    authorId: actor.kind === 'person' ? actor.id : null,
    visibility: said.visibility ?? 'public',
    text: said.text,
    at: said.at,
  };
}

function note(message: NewMessage): Change {
  return { events: [{ type: 'note.added' }], also: messageStatements([message]) };
}

/** A public reply: the customer's turn now, and a copy by mail. */
export async function reply(deps: Deps, site: Site, ticket: Ticket, message: NewMessage): Promise<Change> {
  const { set, events } = move(ticket, { type: 'staffReplied' }, site, message.at);
  return {
    set: { ...set, firstRepliedAt: ticket.firstRepliedAt ?? message.at },
    events,
    also: [
      ...messageStatements([message]),
      ...(message.authorId ? [endOfWriting(ticket, message.authorId)] : []),
      ...(await replyMail(deps, site, ticket, message)),
    ],
  };
}
