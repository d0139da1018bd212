import { noticeKinds } from '@huiyin/shared/domain/notices/notice-kinds';
import type { NoticeChoices } from '@huiyin/shared/contract/notices';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';

/** One line for one person; what was done to a ticket in one act is one line. Moments in ms UTC. */
export const notices = sqliteTable(
  'notices',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    siteId: text('site_id').notNull(),
    personId: text('person_id').notNull(),
    ticketId: text('ticket_id').notNull(),
    kind: text('kind', { enum: noticeKinds }).notNull(),
    at: integer('at').notNull(),
    /** Who of staff did it. */
    actorId: text('actor_id'),
    readAt: integer('read_at'),
    /** When a mail is to tell it; null where none is, or it was told. */
    mailAt: integer('mail_at'),
    /** When a mail told it. */
    mailedAt: integer('mailed_at'),
    /** Whether only together with all others, in the morning. */
    inDigest: integer('in_digest', { mode: 'boolean' }).notNull(),
  },
  (t) => [
    uniqueIndex('notices_of_act').on(t.personId, t.ticketId, t.at),
    index('notices_by_person').on(t.personId, t.seq),
    index('notices_by_ticket').on(t.ticketId),
    index('notices_to_mail')
      .on(t.mailAt, t.personId)
      .where(sql`mail_at IS NOT NULL`),
  ],
);

/** What somebody chose of how they are told; nobody has a row who chose nothing. */
export const noticeChoices = sqliteTable('notice_choices', {
  personId: text('person_id').primaryKey(),
  choices: text('choices', { mode: 'json' }).$type<NoticeChoices>().notNull(),
  at: integer('at').notNull(),
});

/** When somebody had a console before their eyes last, told once a minute. */
export const looks = sqliteTable('looks', {
  personId: text('person_id').primaryKey(),
  at: integer('at').notNull(),
});
