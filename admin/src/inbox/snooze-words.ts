import { isolated } from '@huiyin/shared/domain/text/direction';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import type { TicketLine } from '../api/tickets.ts';
import { now } from '../clock.ts';
import { clockTime } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

/** Until when a ticket is out of sight, for who looks or else for the first of others; empty where it is for nobody. */
export function snoozeWords({
  snoozedUntil,
  snoozedBy: [other],
}: Pick<TicketLine, 'snoozedUntil' | 'snoozedBy'>): string {
  const { snoozedUntil: mine, snoozedBy: theirs } = bookOf(queue);
  if (snoozedUntil !== null) return mine(clockTime(snoozedUntil, now()));
  return other ? theirs(isolated(other.name), clockTime(other.until, now())) : '';
}
