/** Words of Improve. */
export const words = {
  hint: 'What people complain about, so that you know what to change first.',
  heading: 'Complaints of the last 90 days',
  noCategory: 'No category',
  rare: (count: number, n: string) => (count === 1 ? 'One rarer category' : `${n} rarer categories`),
  none: 'No complaints in 90 days',
  noneText: 'When customers complain, their categories are counted here, the most frequent first.',
  insights: 'See ratings over time in Insights',
  edit: 'Change the categories in Settings',
};

/** The shape of every language. */
export type ImproveBook = typeof words;
