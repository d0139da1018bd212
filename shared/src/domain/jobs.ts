/**
 * What goes on by itself: mail leaves, people are told of changes to their account, tickets are given to their customers, what waits too long by a
 * wrong clock is put right, first replies of before are counted, and an older search index is made anew.
 */
export const jobNames = ['mail', 'notices', 'customers', 'due-times', 'first-replies', 'search-index'] as const;

export type JobName = (typeof jobNames)[number];
