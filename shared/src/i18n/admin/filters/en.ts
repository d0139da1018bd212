/** Words of the filters of a list, a chip each. */
export const words = {
  heading: 'Filters',
  add: 'Filter',
  choose: 'Choose …',
  remove: (filter: string) => `Remove the filter ${filter}`,
  clear: 'Clear filters',
};

/** The shape of every language. */
export type FiltersBook = typeof words;
