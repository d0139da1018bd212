/** What a ticket says of itself wherever it is one of several: its newest word, and until when it is to be answered. */
export const words = {
  /** Before the newest word, where it is no word of the customer. */
  ours: 'our reply',
  /** Of a reply that the customer does not have yet. */
  goesOut: 'Goes out',
  left: (time: string) => `${time} left`,
  overdue: (time: string) => `overdue by ${time}`,
  dueNow: 'due now',
  dueAt: (moment: string) => `Reply due ${moment}`,
  /** Why it is due then: a moment, and the time that was promised. */
  dueReason: {
    opened: (moment: string, time: string) => `Opened ${moment}, reply within ${time}`,
    since: (moment: string, time: string) => `Needs a reply since ${moment}, within ${time}`,
  },
  reopened: 'Reopened',
};

/** The shape of every language. */
export type TicketLineBook = typeof words;
