/** Words about going through the tickets of the Inbox. */
export const words = {
  assign: 'Assign …',
  snooze: 'Snooze …',
  unsnooze: 'Show again now',
  categorize: 'Category …',
  categorizeAs: 'Category',
  tag: 'Tag …',
  snoozedUntil: (moment: string) => `Snoozed until ${moment}`,
  snoozedBy: (who: string, moment: string) => `Snoozed by ${who} until ${moment}`,
  assignTo: 'Assign to',
  me: (name: string) => `${name} (me)`,
  nobody: 'Nobody',
  snoozeUntil: 'Snooze until',
  snoozes: { later: 'Later today', tomorrow: 'Tomorrow', nextWeek: 'Next week' },
  snoozeDate: 'On a date …',
  at: (what: string, moment: string) => `${what}, ${moment}`,
  date: 'Date',
  snoozeHint:
    'It leaves your queue until then, or until its customer writes. Its clock goes on, and colleagues still see it.',
  chosen: (n: string) => `${n} selected`,
  choose: 'Select, with Shift all from the last one',
  all: (n: string) => `Select all ${n}`,
  clear: 'Select none',
  bar: 'What is done to those selected',
  /** What was done, to a ticket or so many. */
  done: {
    resolve: (what: string) => `${what} resolved.`,
    close: (what: string) => `${what} closed.`,
    reopen: (what: string) => `${what} reopened.`,
    assign: (what: string) => `${what} assigned.`,
    snooze: (what: string) => `${what} snoozed.`,
    unsnooze: (what: string) => `${what} back in your queue.`,
    categorize: (what: string) => `${what}: category changed.`,
    tag: (what: string) => `${what} tagged.`,
    untag: (what: string) => `${what}: tag removed.`,
  },
  saveFilter: 'Save filter',
  renameFilter: 'Rename',
  filterName: 'Name of the filter',
  filterMissing: 'Give it a name.',
  filterRemoved: (name: string) => `The filter ${name} is removed.`,
  undone: (what: string) => `${what}: undone.`,
  notUndone: (n: string) => `${n} could not be undone: something else has happened there since.`,
};

/** The shape of every language. */
export type QueueBook = typeof words;
