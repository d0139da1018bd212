/** Words of the places where customers answer, in Settings and where surveys are shared. */
export const words = {
  permissionGroup: { heading: 'Places', permissions: { 'touchpoints.change': 'Add, rename and hide places' } },
  heading: 'Places',
  text: 'Where customers answer: a shop, a till, a table, a parcel slip. Each has a link and a QR code of its own under Ask → Share, and Insights tells answers apart by it.',
  add: {
    label: 'New places',
    hint: 'One per line, e.g. a shop, a table, a receipt.',
    button: 'Add',
    none: 'Write at least one.',
    tooLong: (name: string, n: string) => `“${name}” is too long: at most ${n} characters.`,
    tooMany: (n: string) => `At most ${n} at once.`,
  },
  empty: 'No places yet',
  emptyText: 'Add those where customers meet you. What answers name shows up here too.',
  full: (n: string) => `A site has at most ${n} places.`,
  search: 'Search places',
  nothing: (typed: string) => `No place with “${typed}”.`,
  hidden: 'Hidden',
  seen: 'Named by an answer. Offer it to get a code for it.',
  first: (name: string) => `Was called “${name}” first; its codes still work.`,
  rename: 'Rename',
  renameName: (name: string) => `Rename ${name}`,
  nameOf: (name: string) => `New name of ${name}`,
  nameMissing: 'Give it a name.',
  hide: 'Hide',
  hideName: (name: string) => `Hide ${name}`,
  offer: 'Offer',
  offerName: (name: string) => `Offer ${name}`,
  gone: (name: string) => `“${name}” is hidden. Its answers stay.`,
  offered: (name: string) => `“${name}” is offered.`,
  /** Where surveys are shared. */
  change: 'Rename or hide places',
};

/** The shape of every language. */
export type TouchpointsBook = typeof words;
