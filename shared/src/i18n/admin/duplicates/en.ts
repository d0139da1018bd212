/** Words about tickets of one matter. */
export const words = {
  of: 'Duplicate of',
  others: 'Duplicates of this ticket',
  mark: 'Mark as a duplicate',
  number: 'Number of the ticket that came first',
  save: 'Mark',
  cancel: 'Cancel',
  unmark: (number: string) => `${number} is no duplicate`,
  unmarkThis: 'It is no duplicate',
  marked: (ticket: string, original: string) => `${ticket} is marked as a duplicate of ${original}`,
  unmarked: (ticket: string) => `The mark on ${ticket} is taken back`,
  missing: 'Enter the number of a ticket, such as 12.',
  gone: 'There is no such ticket.',
  refused: 'Not possible: one of the two is a duplicate already, has duplicates itself, or both are the same ticket.',
};

/** The shape of every language. */
export type DuplicatesBook = typeof words;
