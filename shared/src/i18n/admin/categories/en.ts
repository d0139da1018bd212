/** Words of what complaints are about, in Settings and where a complaint is built. */
export const words = {
  permissionGroup: { heading: 'Categories', permissions: { 'categories.change': 'Change categories' } },
  heading: 'Categories',
  text: 'What complaints are about, on two levels. Complaint surveys offer them in this order, and a change reaches them at once. Tickets and figures keep theirs, under the name of today.',
  language: 'Language of the names',
  list: 'Offered',
  listHint: 'What you take away is retired: not offered any more, and still told on its tickets.',
  nameMissing: 'Give it a name in at least one language.',
  save: 'Save categories',
  saved: 'Categories are saved.',
  theirs: 'What you changed is kept here. Saving now replaces theirs.',
  earlier: 'Names of before',
  until: (name: string, date: string) => `${name} until ${date}`,
  retired: 'Retired',
  retiredText: 'Still the name of their tickets, and can be looked for.',
  retiredName: (name: string) => `${name} (retired)`,
  back: 'Bring back',
  backName: (name: string) => `Bring ${name} back`,
  offered: {
    label: 'Categories',
    hint: 'Those of your site that this survey offers.',
    change: 'Change categories',
    none: 'Your site has no categories.',
    full: (n: string) => `A survey offers at most ${n}.`,
  },
  /** On a ticket. */
  calledThen: (name: string) => `called ${name} then`,
};

/** The shape of every language. */
export type CategoriesBook = typeof words;
