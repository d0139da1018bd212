/** How a ticket stands by its word; nothing of one that nobody knows. */
const standing: Record<string, string> = {
  Closed: 'closed',
  Done: 'closed',
  Solved: 'resolved',
  Resolved: 'resolved',
  Open: 'open',
  'Waiting for support': 'open',
  Pending: 'waiting',
  'Waiting on Customer': 'waiting',
};

/** What a ticket tells as fields, and a rating as attributes. */
export const story = (
  kind: string,
  { status, ...steps }: { status: string; agent?: string } & Record<string, string | undefined>,
) => (kind === 'complaint' ? { status: standing[status], ...steps } : {});
