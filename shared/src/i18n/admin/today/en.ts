/** Words of Today. */
export const words = {
  waiting: 'Waiting for an answer',
  waitingCount: (count: number, n: string) => `${n} ${count === 1 ? 'ticket' : 'tickets'}`,
  allWaiting: 'Open the Inbox',
  nobody: 'Nobody is waiting',
  nobodyText: 'No ticket is our turn. New ones appear here at once.',
  anonymous: 'Anonymous visitor',
  unassigned: 'nobody yet',
  assignedTo: (name: string) => `with ${name}`,
  ticket: (n: string) => `#${n}`,
  numbers: 'The last 30 days',
  csat: 'Satisfied customers (CSAT)',
  csatFormula: 'Share of 4 and 5 among all ratings of 1 to 5.',
  nps: 'Recommendation (NPS)',
  npsFormula: 'Share of 9 and 10 minus share of 0 to 6.',
  look: 'See the course',
  suspects: (count: number, n: string) => `${n} suspicious ${count === 1 ? 'answer is' : 'answers are'} left out.`,
  cameIn: 'What came in',
  quiet: 'No answers yet',
  quietText: 'Paste the script tag into your page, and the first answer appears here without a reload.',
  toScript: 'Get the script tag',
  suspect: 'Suspicious',
  score: (score: string, best: string) => `${score} of ${best}`,
  noComment: 'no comment',
  fresh: (count: number, n: string) => `${n} new ${count === 1 ? 'answer' : 'answers'}`,
  sampleBanner: (n: string) => `You are looking at ${n} sample answers, so that there is something to see.`,
  sampleRemove: 'Delete the sample',
  sampleFinal: 'This is final: the sample does not come back. Your own answers stay.',
  sampleGone: (n: string) => `${n} sample answers are deleted.`,
};

/** The shape of every language. */
export type TodayBook = typeof words;
