import type { Told } from '../../../contract/events.ts';

type Sentences = Record<Told<'history'>, (...given: string[]) => string>;

/** What happened to a ticket, a sentence each event. */
export const words = {
  /** Who did it, where nobody is named. */
  actors: { person: 'Staff', key: 'A program', customer: 'Customer', system: 'Huiyin' },
  events: {
    'ticket.opened': (who: string) => `${who} opened the ticket`,
    'message.customer': (who: string) => `${who} wrote`,
    'message.staff': (who: string) => `${who} replied`,
    'note.added': (who: string) => `${who} added a note`,
    'attachment.added': (who: string) => `${who} added a picture`,
    'ticket.assigned': (who: string, to: string) => `${who} assigned it to ${to}`,
    'ticket.unassigned': (who: string) => `${who} unassigned it`,
    'ticket.resolved': (who: string) => `${who} resolved the ticket`,
    'ticket.closed': (who: string) => `${who} closed the ticket`,
    'ticket.reopened': (who: string) => `${who} reopened the ticket`,
    'ticket.linked': (who: string, as: string, other: string) =>
      as === 'duplicate'
        ? `${who} marked it as a duplicate of ${other}`
        : `${who} marked ${other} as a duplicate of it`,
    'ticket.unlinked': (who: string, as: string, other: string) =>
      as === 'duplicate' ? `${who} says it is no duplicate of ${other}` : `${who} says ${other} is no duplicate of it`,
    'ticket.snoozed': (who: string, until: string) => `${who} snoozed it until ${until}`,
    'ticket.unsnoozed': (who: string) => `${who} brought it back`,
    'ticket.corrected': (who: string) => `${who} corrected what the customer said, by an import`,
    'ticket.categorized': (who: string, from: string, to: string) =>
      !from
        ? `${who} set the category to ${to}`
        : to
          ? `${who} changed the category from ${from} to ${to}`
          : `${who} removed the category ${from}`,
    'ticket.tagged': (who: string, tags: string) => `${who} tagged it ${tags}`,
    'ticket.untagged': (who: string, tags: string) => `${who} removed ${tags} from its tags`,
    'ticket.marked_test': (who: string) => `${who} marked it as a test: no figure counts it`,
    'ticket.unmarked_test': (who: string) => `${who} says it is no test: it counts again`,
    'ticket.replied': () => 'First reply, before the ticket was imported',
    'ticket.made_ahead': () => 'It is due now: the clock of the server was ahead when it was written',
    'mail.failed': () => 'The e-mail copy of a reply could not be delivered',
    'outcome.rated': (who: string, score: string) => `${who} rated the outcome ${score} of 5`,
  } satisfies Sentences,
  /** How it ended elsewhere. */
  imported: {
    'ticket.resolved': 'Resolved, before the ticket was imported',
    'ticket.closed': 'Closed, before the ticket was imported',
  },
  /** A low score opens the ticket again. */
  ratedReopened: (who: string, score: string) => `${who} rated the outcome ${score} of 5, so it is open again`,
  /** Assigned to whoever did it. */
  taken: (who: string) => `${who} took the ticket`,
  /** Reopened, because it was not to end; or its category or tags, which were not to change. */
  takenBack: (who: string) => `${who} took that back`,
  /** That it was given to somebody, or taken from them. */
  givenBack: (who: string, to: string) => `${who} took that back, so it is with ${to} again`,
  unassignedAgain: (who: string) => `${who} took that back, so it is unassigned again`,
  /** What a later version may add. */
  other: (who: string) => `${who} changed something`,
};

/** The shape of every language. */
export type HistoryBook = typeof words;
