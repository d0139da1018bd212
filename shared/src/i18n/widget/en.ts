/** What the widget itself says in its first view; the questions come from the site's surveys. */
export const texts = {
  close: 'Close',
  rate: 'Rate',
  recommend: 'Recommend',
  complain: 'Complain',
  conversation: 'Conversation',
  /** Accessible name of a point of a scale, e.g. “4 of 5, satisfied”. */
  point: (score: number, max: number, word?: string) => `${score} of ${max}${word ? `, ${word}` : ''}`,
  words: ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'],
  loading: 'One moment…',
  failed: 'This did not load.',
  again: 'Try again',
};

/** The shape of every language of the first view. */
export type Texts = typeof texts;
