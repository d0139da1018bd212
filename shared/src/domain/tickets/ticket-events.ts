import type { TicketStatus } from './ticket-state.ts';

type Nothing = object;

/** What was before a ticket ended; earlier releases did not say. `undone`: it was not to be reopened. */
type Ending = { readonly from?: TicketStatus | undefined; readonly undone?: true | undefined };

/** `undone`: it was not to be given to whom it was, or taken from them. */
type Giving = { readonly undone?: true | undefined };

/** What staff say that a ticket is about, as ids, null for nothing. `undone`: it was not to be changed. */
type Categorized = { readonly from: string | null; readonly to: string | null; readonly undone?: true | undefined };

/** `undone`: they were not to be put there, or taken away. */
type Tagging = { readonly tags: string[]; readonly undone?: true | undefined };

/** Two tickets about one matter: one of them came first. */
type AsLinked = { readonly as: 'duplicate' | 'original'; readonly other: number };

/** What the events of a ticket carry beside its number. The catalogue (contract/events.ts) has its schemas by these types. */
export interface TicketEventData {
  'ticket.opened': Nothing;
  'message.customer': Nothing;
  'message.staff': Nothing;
  /** `mentions`: ids of staff. */
  'note.added': { readonly mentions?: string[] | undefined };
  'attachment.added': { readonly attachmentId: string };
  /** `to`, `toId`: the name of whose it is now, and their id. */
  'ticket.assigned': { readonly to?: string | undefined; readonly toId?: string | undefined } & Giving;
  'ticket.unassigned': Giving;
  'ticket.resolved': Ending;
  'ticket.closed': Ending;
  /** `undone`: it was not to end. */
  'ticket.reopened': { readonly undone?: true | undefined };
  /** `as`: what it is to the `other` one, by its number. */
  'ticket.linked': AsLinked;
  'ticket.unlinked': AsLinked;
  /** `until`: a moment, ISO 8601 in UTC. */
  'ticket.snoozed': { readonly until: string };
  'ticket.unsnoozed': Nothing;
  'ticket.categorized': Categorized;
  /** Which tags it has since, and which it has no longer. */
  'ticket.tagged': Tagging;
  'ticket.untagged': Tagging;
  /** An import says otherwise what the customer said. `undone`: that import was taken back. */
  'ticket.corrected': { readonly undone?: true | undefined };
  /** Staff say that somebody only tried something: no figure counts it; or that it is none, and counts. */
  'ticket.marked_test': Nothing;
  'ticket.unmarked_test': Nothing;
  /** The first reply, which was given elsewhere, before an import brought the ticket. */
  'ticket.replied': Nothing;
  'ticket.made_ahead': Nothing;
  'mail.failed': Nothing;
  /** `score`: 1–5. */
  'outcome.rated': { readonly score: number };
}

/** What staff do with a reply that can still be taken back: told to consoles, and in no history, since the customer knows nothing of it. */
export interface HeldReplyEventData {
  'reply.held': Nothing;
  'reply.taken_back': Nothing;
}

type AllEventData = TicketEventData & HeldReplyEventData;

/** Something that happened to a ticket. */
export type TicketEvent = {
  [T in keyof AllEventData]: { readonly type: T; readonly data: AllEventData[T] };
}[keyof AllEventData];
