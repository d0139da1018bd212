import type { EarlierPage } from '@huiyin/shared/contract/tickets';
import { isHistory } from '@huiyin/shared/contract/events';
import { inOneStream } from '@huiyin/shared/domain/tickets/one-stream';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { selectEvents, type Event } from '../base/events/read-events.ts';
import { iso } from '../base/iso.ts';
import { copyViews, selectCopies } from '../base/outbox/conversations.ts';
import { Problem } from '../base/problem.ts';
import { personNames } from '../people/read-members.ts';
import { selectMessages, type Message } from '../threads/read-messages.ts';
import type { Ticket } from '../tickets/read-ticket.ts';
import { historyViews } from './view-history.ts';

/** How much of what was said and happened is shown at once, both together. */
export const mostShown = 300;

/** The number before which messages, or lines of history, are wanted. */
interface Before {
  message: number;
  event: number;
}

type OnTicket = Pick<Ticket, 'siteId' | 'id'>;

/** Selects what was said on a ticket, and what happened to it, newest first: more of both than is shown. */
export const selectStream = (db: Db, ticket: OnTicket, before?: Before) =>
  [
    selectMessages(db, ticket, { before: before?.message, most: mostShown + 1 }),
    selectEvents(db, ticket.siteId, ticket.id, { before: before?.event, most: mostShown + 1 }),
  ] as const;

/** What of it is shown, oldest first, and from where older goes on; null where there is none. */
export interface Page {
  said: Message[];
  history: Event[];
  earlier: string | null;
}

/** The newest 300 of both together, of what was selected. What history does not tell has its place too, so that none is passed over. */
export function pageOf(messages: readonly Message[], events: readonly Event[], before?: Before): Page {
  const dated = <R extends { at: number }>(rows: readonly R[]) =>
    rows.toReversed().map((row) => ({ ...row, at: iso(row.at), row }));
  const stream = inOneStream(dated(messages), dated(events));
  const shown = stream.slice(-mostShown);
  const said = shown.flatMap((one) => (one.kind === 'message' ? [one.message.row] : []));
  const happened = shown.flatMap((one) => (one.kind === 'event' ? [one.event.row] : []));
  return {
    said,
    history: happened.filter(({ type }) => isHistory(type)),
    earlier: stream.length > shown.length ? `${from(said, before?.message)}_${from(happened, before?.event)}` : null,
  };
}

/** What comes before these, or where there are none, still before what they were asked before. */
const from = ([oldest]: readonly { seq: number }[], before = Number.MAX_SAFE_INTEGER): number => oldest?.seq ?? before;

/** The ids of the people in it. */
export const peopleIn = ({ said, history }: Page): string[] => [
  ...said.flatMap(({ authorId }) => authorId ?? []),
  ...history.flatMap(({ actorKind, actorId }) => (actorKind === 'person' ? actorId! : [])),
];

/** It as it goes over the wire. */
export const pageView = (
  { said, history, earlier }: Page,
  names: ReadonlyMap<string, string>,
  copies: Parameters<typeof copyViews>[0],
): EarlierPage => {
  const mails = copyViews(copies);
  return {
    messages: said.map((m) => ({
      id: m.id,
      from: m.author,
      visibility: m.visibility,
      author: m.authorId === null ? null : { id: m.authorId, name: names.get(m.authorId) ?? '' },
      text: m.text,
      at: iso(m.at),
      mail: mails.get(m.id) ?? null,
    })),
    history: historyViews(history, names),
    earlier,
  };
};

/** What was said and happened before what is shown, or the newest without a cursor, 300 of both together. Throws Problem('invalid') for a made-up cursor. */
export async function viewEarlier(
  { db }: Pick<Call, 'db'>,
  ticket: OnTicket,
  cursor: string | undefined,
): Promise<EarlierPage> {
  const before = cursor === undefined ? undefined : cursorPlace(cursor);
  const page = pageOf(...(await db.read.batch(selectStream(db, ticket, before))), before);
  const [names, copies] = await Promise.all([
    personNames(db, peopleIn(page)),
    selectCopies(
      db,
      ticket,
      page.said.map(({ id }) => id),
    ),
  ]);
  return pageView(page, names, copies);
}

function cursorPlace(cursor: string): Before {
  const [, message, event] = /^(\d{1,16})_(\d{1,16})$/.exec(cursor) ?? [];
  if (event === undefined) throw Problem.field('cursor', 'is not one of ours');
  return { message: Number(message), event: Number(event) };
}
