/** Words of the conversation of a ticket, of what stands beside it, and of where one writes. */
export const words = {
  firstNew: 'New since you last looked',
  moreHappened: (n: number, shown: string) => (n === 1 ? 'One more change' : `${shown} more changes`),
  earlier: (n: number, shown: string) =>
    n === 0 ? 'Show what was before' : n === 1 ? 'Show one earlier message' : `Show ${shown} earlier messages`,
  ticketHeading: 'Ticket',
  /** Where these are folded above the conversation. */
  beside: 'Customer and details',
  /** In a note. */
  mention: 'Mention a colleague',
  mentionSearch: 'Search colleagues',
  mentionHint: 'Name',
  mentionList: 'Colleagues that fit',
  noColleague: (typed: string) => `No colleague called “${typed}”.`,
  mentionKey: 'In a note: mention a colleague',
  sendAndResolve: 'Send and resolve',
  /** What may not be sent unnoticed. */
  unsure: {
    unfilled: (what: string) => `${what} is not filled in.`,
    leftOut: (what: string) => `Not known and left out: ${what}. Read the text once more.`,
    sendAgain: 'Not sent yet. Send again if it is right as it stands.',
  },
  /** A reply that the customer does not have yet. */
  held: {
    said: (n: number) => `#${n}: your reply goes out in a few seconds.`,
    in: (seconds: string) => `Goes out in ${seconds} s`,
    resolvesIn: (seconds: string) => `Goes out in ${seconds} s and resolves the ticket`,
    now: 'Goes out now',
    takenBack: (n: number) => `#${n}: your reply is a draft again.`,
  },
  /** Who else is on a ticket. */
  here: {
    label: 'Also here',
    looking: (who: string) => `${who} is looking`,
    writing: (who: string) => `${who} is writing`,
  },
};

/** The shape of every language. */
export type StreamBook = typeof words;
