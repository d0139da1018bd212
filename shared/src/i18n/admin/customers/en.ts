/** Words about whose a ticket is. */
export const words = {
  others: 'Other tickets of this customer',
  none: 'No other tickets of this customer',
  othersInShort: (n: number, shown: string) => (n === 1 ? 'one other ticket' : `${shown} other tickets`),
  all: (total: string) => `All ${total}`,
  most: 'All of theirs',
  customerAnswers: 'Their other answers',
  maybe: 'Maybe the same',
  maybeHint: 'Known by the same e-mail or phone. Nothing is joined.',
  noName: 'No name',
  numbered: (name: string, n: string) => `${name} (${n})`,
};

/** The shape of every language. */
export type CustomersBook = typeof words;
