/** What goes on by itself: mail leaves, people are told of changes to their account, what waits too long by a wrong clock is put right, and an older search index is made anew. */
export const jobNames = ['mail', 'notices', 'due-times', 'search-index'] as const;

export type JobName = (typeof jobNames)[number];
