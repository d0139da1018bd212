/** Words of saved replies, in Settings and where replies are written. */
export const words = {
  heading: 'Saved replies',
  text: 'Texts that your team puts into replies with a few keys, each in the language of its customer.',
  add: 'New saved reply',
  empty: {
    heading: 'No saved replies yet',
    text: 'Write down an answer you give again and again. Whoever answers tickets finds it beside the reply.',
  },
  full: (n: string) => `A site has at most ${n} saved replies.`,
  search: 'Search saved replies',
  searchHint: 'Words of title or text',
  nothing: (typed: string) => `No saved reply with “${typed}”.`,
  changed: 'Changed',
  edit: 'Edit',
  editName: (title: string) => `Edit ${title}`,
  removeName: (title: string) => `Remove ${title}`,
  title: 'Title',
  titleHint: 'Only your team sees it.',
  titleMissing: 'Give it a title.',
  textIn: (language: string) => `Text in ${language}`,
  textMissing: 'Write it in at least one language.',
  unknown: (written: string) => `Not known: ${written}. Only {name}, {number} and {agent} are filled in.`,
  insert: 'Insert at the cursor',
  placeholders: { name: 'Customer’s name', number: 'Ticket number', agent: 'Name of who answers' },
  placeholderHint:
    'What stands in braces is filled in when the reply is used. Behind the bar stands what is said where the customer gave no name.',
  save: 'Save the reply',
  made: (title: string) => `“${title}” is ready to be used.`,
  saved: (title: string) => `“${title}” is changed.`,
  removed: (title: string) => `“${title}” is removed.`,
  restored: (title: string) => `“${title}” is back.`,
  left: 'This saved reply was removed. What you had not saved of it is still here.',
  theirs: (title: string, text: string) => `It is now: ${title}: ${text}`,
  /** Beside the reply. */
  menu: {
    list: 'Saved replies that fit',
    inLanguage: (language: string) => `in ${language}`,
    notKnown: (what: string) => `not known: ${what}`,
    none: 'Nobody has saved a reply yet.',
    write: 'Write the first one',
    ask: 'A manager of the site can write some under Settings.',
    noRoom: (n: string) => `This one does not fit: a reply has at most ${n} characters.`,
  },
};

/** The shape of every language. */
export type DocumentsBook = typeof words;
