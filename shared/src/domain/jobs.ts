/**
 * What goes on by itself: mail leaves, people are told of changes to their account, what waits too long by a wrong clock is put right, first
 * replies of before are counted, tickets are given to their customers, and an older search index is made anew.
 */
export const jobNames = ['mail', 'notices', 'due-times', 'first-replies', 'customers', 'search-index'] as const;

export type JobName = (typeof jobNames)[number];
