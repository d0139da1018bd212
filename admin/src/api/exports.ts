/** What there is as a file; of metrics each by its name. */
export type ExportedNoun =
  | 'answers'
  | 'tickets'
  | 'messages'
  | 'customers'
  | 'counts'
  | 'imported-metrics'
  | 'codebook'
  | `metrics/${string}`;

/** Where a file is; the browser fetches it with the session. */
export const exportUrl = (siteId: string, noun: ExportedNoun, query: Readonly<Record<string, string>>): string =>
  `/api/sites/${encodeURIComponent(siteId)}/exports/${noun}?${new URLSearchParams(query)}`;
