/** What goes on by itself: mail leaves, people are told of changes to their account, tickets are given to their customers, what waits too long by a wrong clock is put right, and an older search index is made anew. */
export const jobNames = ['mail', 'notices', 'customers', 'due-times', 'search-index'] as const;

export type JobName = (typeof jobNames)[number];
