/** Words about the tags of tickets, and about what they are about. */
export const words = {
  label: 'Tags',
  one: 'Tag',
  there: 'It is there already.',
  add: 'Add a tag',
  type: 'Type a tag',
  list: 'Tags to choose from',
  remove: (tag: string) => `Remove the tag ${tag}`,
  create: (tag: string) => `New tag ${tag}`,
  unusable: (longest: string) => `A tag has up to ${longest} characters, and shows at least one.`,
  empty: 'No tag is in use yet. Type one.',
  allThere: 'All tags in use are there already. Type a new one.',
  toAll: 'Tag the tickets',
  tag: 'Tag',
  /** What the customer said a ticket is about, where staff say something else. */
  chosen: (category: string) => `the customer chose ${category}`,
  chosenNone: 'the customer chose none',
};

/** The shape of every language. */
export type TagsBook = typeof words;
