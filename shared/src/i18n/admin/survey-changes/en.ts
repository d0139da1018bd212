/** Words of what changed between two versions of a survey. */
export const words = {
  heading: (n: string) => `What changed in version ${n}`,
  against: 'Compared with',
  none: 'Both ask the same.',
  first: 'It was the first version.',
  count: (count: number, n: string) => (count === 1 ? '1 change' : `${n} changes`),
  /** Where something is, e.g. `Question 2, Choices`. */
  within: (place: string, part: string) => `${place}, ${part}`,
  inLanguage: (place: string, language: string) => `${place} (${language})`,
  gone: (n: string) => `Question ${n} of then`,
  added: (place: string, name: string) => `${place}: “${name}” is new`,
  removed: (place: string, name: string) => `${place}: “${name}” is gone`,
  moved: (place: string, name: string, from: string, to: string) => `${place}: “${name}” moved from ${from} to ${to}`,
  begun: (place: string) => `${place}: is there now`,
  ended: (place: string) => `${place}: is there no longer`,
  before: 'Before',
  after: 'Now',
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  categories: 'Categories',
  offer: '“Would you like an answer?” after low scores',
  /** A way, e.g. `the score is at most 2 → The end`. */
  way: (when: string, goTo: string) => `${when} → ${goTo}`,
  scores: { atMost: (n: string) => `score at most ${n}`, atLeast: (n: string) => `score at least ${n}` },
  choice: (name: string) => `choice ${name}`,
  and: (one: string, two: string) => `${one}, ${two}`,
};

/** The shape of every language. */
export type SurveyChangesBook = typeof words;
