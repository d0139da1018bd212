import type { SqlText } from '../base/db/sql-text.ts';

/** Whose snoozes, where and when. */
export interface Sleeper {
  siteId: string;
  personId: string;
  /** ms UTC */
  now: number;
}

/**
 * In SQL: that snooze `s` of ticket `t` holds: its time has not come, the ticket is not over, and no reply became overdue since. What was
 * overdue when it was snoozed may wait.
 */
export const isSnoozed = (now: number): SqlText => ({
  sql: `s.until > ? AND (t.status = 'waiting' OR (t.status = 'open' AND ifnull(t.reply_due_at NOT BETWEEN s.since AND ?, true)))`,
  args: [now, now - 1],
});

/** In SQL: the ids of tickets that somebody has snoozed, as `id`: 1,000 at most. */
export function snoozedBy({ siteId, personId, now }: Sleeper): SqlText {
  const { sql, args } = isSnoozed(now);
  return {
    sql: `SELECT s.ticket_id AS id FROM snoozes s CROSS JOIN tickets t ON t.id = s.ticket_id
 WHERE s.site_id = ? AND s.person_id = ? AND ${sql}`,
    args: [siteId, personId, ...args],
  };
}

/** In SQL: when the first of somebody's snoozes ends by its time. */
export const firstSnoozeEnd = ({ siteId, personId, now }: Sleeper): SqlText => ({
  sql: 'SELECT min(until) FROM snoozes WHERE site_id = ? AND person_id = ? AND until > ?',
  args: [siteId, personId, now],
});

/** Somebody's snooze of a ticket, as `snoozesOf` selects it: who, and until when, ms UTC. */
export type Snooze = [personId: string, until: number];

/** Ten, and who asks. */
const mostShown = 11;

/** In SQL: those who have snoozed ticket `t`, a person among them first, as a JSON list; at most 11. */
export function snoozesOf(personId: string, now: number): SqlText {
  const { sql, args } = isSnoozed(now);
  return {
    sql: `(SELECT json_group_array(json_array(person_id, until)) FROM (SELECT s.person_id, s.until FROM snoozes s
 WHERE s.site_id = t.site_id AND s.ticket_id = t.id AND ${sql} ORDER BY s.person_id = ? DESC, s.until DESC LIMIT ${mostShown}))`,
    args: [...args, personId],
  };
}
