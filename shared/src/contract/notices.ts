import { z } from 'zod';
import { noticeKinds, noticeLimits, noticeWays } from '../domain/notices/notice-kinds.ts';
import { page, pageQuery } from './pages.ts';
import { id, moment, timeOfDay, timeZone } from './text.ts';
import { ticketLine } from './tickets.ts';

/** The languages staff are written to in. */
const mailLanguage = z.enum(['en', 'zh-CN', 'zh-TW']);

/** One line for one person: what happened on a ticket that concerns them. */
const noticeView = z.object({
  id: z.int().describe('grows with each notice'),
  siteId: id,
  kind: z.enum(noticeKinds),
  at: moment.describe('when it happened'),
  isRead: z.boolean(),
  by: z.object({ id: z.string(), name: z.string() }).nullable().describe('who of staff did it; null for all others'),
  ticket: ticketLine.pick({ id: true, number: true, status: true, customer: true, excerpt: true }),
});

/** `GET /api/me/notices`: on all sites, newest first; the newest 500 are kept. */
export const noticePage = page(noticeView).extend({ unread: z.int().max(noticeLimits.kept) });
/** Its query. */
export const noticeQuery = z.strictObject(pageQuery);

/** Body of `PUT /api/me/notices/seen`: the id of the newest one that was looked at; it and all before it are read. */
export const noticesSeen = z.strictObject({ upTo: z.int().nonnegative() });

const way = z.enum(noticeWays);
const weekday = z.int().min(1).max(7);

/** `GET` and `PUT /api/me/notice-choices`: how somebody is told of each kind, on all their sites. */
export const noticeChoices = z.strictObject({
  ways: z
    .strictObject(
      Object.fromEntries(noticeKinds.map((kind) => [kind, way])) as Record<(typeof noticeKinds)[number], typeof way>,
    )
    .describe('each way holds those before it'),
  quietHours: z
    .strictObject({ from: timeOfDay, to: timeOfDay })
    .refine(({ from, to }) => from !== to, { path: ['to'], message: 'must differ from its start' })
    .nullable()
    .describe('of every day, when no mail comes; it comes after them'),
  quietDays: z
    .array(weekday)
    .max(7)
    .transform((days) => [...new Set(days)].toSorted())
    .describe('1 Monday to 7 Sunday, on which none comes'),
  timeZone: timeZone.nullable().describe('null: that of the site'),
  language: mailLanguage.nullable().describe('of mails; null: the first of the site'),
});
export type NoticeChoices = z.infer<typeof noticeChoices>;
