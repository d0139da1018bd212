/**
 * What people are told of a ticket, in the order it is chosen: it was given to them; a note mentions them; a reply is overdue, of theirs or of
 * one that nobody has; the customer wrote on theirs; theirs was over and is not; there is one that nobody has.
 */
export const noticeKinds = ['assigned', 'mentioned', 'overdue', 'customer_wrote', 'reopened', 'unassigned'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * How somebody is told, each way with those before it: not at all, in the console, by the browser, by a mail of the morning if they have not read it,
 * by a mail at once if they look at no console.
 */
export const noticeWays = ['none', 'console', 'browser', 'digest', 'mail'] as const;
export type NoticeWay = (typeof noticeWays)[number];

/** Whether one way holds another: told by mail is told in the console too. */
export const holdsWay = (way: NoticeWay, other: NoticeWay): boolean =>
  noticeWays.indexOf(way) >= noticeWays.indexOf(other);

/** How whoever chose nothing is told. */
export const usualWays: Readonly<Record<NoticeKind, NoticeWay>> = {
  assigned: 'mail',
  mentioned: 'mail',
  overdue: 'mail',
  customer_wrote: 'browser',
  reopened: 'browser',
  unassigned: 'none',
};

/** How many notices of a person are kept, the newest, and how many unread ones one mail tells. */
export const noticeLimits = { kept: 500, mailed: 50 } as const;
