/** Words about what leaves as a file. */
export const words = {
  heading: 'Export',
  what: 'What',
  things: {
    answers: 'Answers',
    tickets: 'Tickets',
    messages: 'Messages',
    customers: 'Customers',
    metric: 'This metric',
    split: 'Told apart',
    counts: 'Its counts',
    'imported-metrics': 'Imported numbers',
  },
  /** What of it there is in the file. */
  told: {
    answers: 'All that the filters show, with what was said and told.',
    tickets: 'All that the filters show. An Excel file has the messages in a second sheet, NDJSON within each ticket.',
    messages: 'What was said on all tickets that the filters show, notes too.',
    customers: 'Everyone whose tickets the filters show, and how to reach them.',
    metric: 'Each point with its interval and the time before.',
    split: 'The total of each group as it is shown below, with its interval.',
    counts: 'The numbers that the figures of this metric are sums of.',
    'imported-metrics': 'The numbers of each day, in a file that can be imported again.',
  },
  format: 'Format',
  formats: { csv: 'CSV', xlsx: 'Excel', ndjson: 'NDJSON' },
  contacts: 'With names, addresses and ids of customers',
  withoutContacts: 'Names and contacts of customers are left out: your role may not take them along.',
  withContacts: 'The file names customers.',
  download: 'Download',
  programs: {
    heading: 'Labels for statistics software',
    r: 'R',
    spss: 'SPSS',
    oneLine: 'CSV for SPSS, one row per line',
  },
};

/** The shape of every language. */
export type ExportsBook = typeof words;
