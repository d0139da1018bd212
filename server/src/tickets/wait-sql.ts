import { dueBetween, type Wait } from '@huiyin/shared/domain/tickets/waits';
import type { SqlText } from '../base/db/sql-text.ts';

/** An index of open tickets by when a reply is due, and which of its entries are meant. */
export interface WaitSql {
  index: 'tickets_by_due' | 'tickets_reopened';
  condition: SqlText;
}

/** The tickets that wait in a way, for who counts and who lists them. @param now ms UTC */
export function waitSql(wait: Wait, now: number): WaitSql {
  if (wait === 'reopened')
    return { index: 'tickets_reopened', condition: { sql: 'reopened_at IS NOT NULL', args: [] } };
  const condition = { sql: 'reply_due_at BETWEEN ? AND ?', args: [...dueBetween[wait](now)] };
  return { index: 'tickets_by_due', condition };
}
