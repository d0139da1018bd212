import type { Statement } from '../base/db/db.ts';

const most = 50;
const drop = `DELETE FROM session WHERE user_id = ?1 AND (expires_at <= ?2
 OR id NOT IN (SELECT id FROM session WHERE user_id = ?1 ORDER BY created_at DESC, rowid DESC LIMIT ${most}))`;

/** The statement that drops the sessions of a person that are over, and all but the last fifty; `now` in ms UTC. */
export const dropOldSessions = (personId: string, now: number): Statement => ({ sql: drop, args: [personId, now] });
