/** Words of the links that lead from figures to the answers they are made of. */
export const words = {
  /** Of a number that is seen alone. */
  read: (n: string) => `${n}, read these answers`,
  readAll: (count: number, n: string) => (count === 1 ? 'Read the answer' : `Read the ${n} answers`),
  readSuspects: 'Read them',
  /** Below how often each score was given. */
  unscored: (count: number, n: string) =>
    `+ ${n} ${count === 1 ? 'answer' : 'answers'} without a number (in the NPS, not in this chart)`,
  readThese: 'Enter opens the answers of a point.',
};

/** The shape of every language. */
export type AnswerLinksBook = typeof words;
