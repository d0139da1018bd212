/**
 * What goes on by itself: mail leaves, people are told of changes to their account, customers are drawn for waves, answers are sorted so that they are found, what waits too long
 * by a wrong clock is put right, overdue replies are told, first replies of before are counted, tickets are given to their customers, replies
 * that could be taken back go to theirs, an older search index is made anew, people are told what is new for them, and get it by mail,
 * customers are reminded of an invitation once, imports are taken back.
 */
export const jobNames = [
  'mail',
  'notices',
  'wave-draws',
  'answer-index',
  'due-times',
  'overdue',
  'first-replies',
  'customers',
  'held-replies',
  'search-index',
  'ticket-notices',
  'notice-mail',
  'invitation-reminders',
  'import-undoing',
] as const;

export type JobName = (typeof jobNames)[number];
