/** Words of Today. */
export const words = {
  waiting: 'Needs a reply',
  waitingCount: (count: number, n: string) => `${n} ${count === 1 ? 'ticket' : 'tickets'}`,
  allWaiting: 'Open the Inbox',
  nobody: 'Nothing needs a reply',
  nobodyText: 'New tickets appear here by themselves.',
  anonymous: 'Anonymous customer',
  unassigned: 'Unassigned',
  assignedTo: (name: string) => name,
  ticket: (n: string) => `#${n}`,
  numbers: 'The last 30 days',
  csat: 'Satisfied customers (CSAT)',
  csatFormula: 'Share of 4 and 5 among all ratings of 1 to 5.',
  nps: 'Recommendation (NPS)',
  npsFormula: 'Share of 9 and 10 minus share of 0 to 6.',
  look: 'See the trend',
  suspects: (count: number, n: string) => `${n} suspicious ${count === 1 ? 'answer is' : 'answers are'} left out.`,
  cameIn: 'What came in',
  quiet: 'No answers yet',
  quietText: 'Paste the script tag into your page, and the first answer appears here without a reload.',
  toScript: 'Get the script tag',
  suspect: 'Suspicious',
  score: (score: string, best: string) => `${score} of ${best}`,
  fresh: (count: number, n: string) => `${n} new ${count === 1 ? 'answer' : 'answers'}`,
  sampleBanner: (n: string) => `You are looking at ${n} sample answers, so that there is something to see.`,
  sampleRemove: 'Remove sample data',
  sampleAsk: (n: string) => `Remove ${n} sample answers?`,
  sampleFinal: 'This is final: the sample data does not come back. Your own answers stay.',
  sampleGone: (n: string) => `${n} sample answers are removed.`,
};

/** The shape of every language. */
export type TodayBook = typeof words;
