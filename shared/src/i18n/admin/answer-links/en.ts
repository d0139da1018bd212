/** Words of the links that lead from figures to the answers they are made of. */
export const words = {
  /** Of a number that is seen alone. */
  read: (n: string) => `${n}, read these answers`,
  readAll: (count: number, n: string) => (count === 1 ? 'Read the answer' : `Read the ${n} answers`),
  readSuspects: 'Read them',
  readThese: 'Enter opens the answers of a point.',
};

/** The shape of every language. */
export type AnswerLinksBook = typeof words;
