import { ticketLine } from '@huiyin/shared/i18n/admin/ticket-line';
import { isOverdue, timeLeft } from '@huiyin/shared/domain/promises/due';
import { duration, exactDuration, none } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { IconName } from '../ui/ui-icon.ts';

/** How a due time is shown: words carry the meaning, icon and colour repeat it. */
export interface TimeLeft {
  readonly text: string;
  readonly tone: 'muted' | 'watch' | 'bad';
  readonly icon: IconName;
}

const minute = 60_000;
const hour = 60 * minute;
const soon = hour;

/** Below it minutes count: of two hours and 59 minutes nobody says two hours. */
const coarse = 10 * hour;

/** e.g. `3h 59m`, `23h`, `4d`. */
const span = (ms: number): string => (ms < coarse ? exactDuration(ms) : duration(ms, 'narrow'));

/**
 * The time left until a due moment in words, e.g. `2h 59m left`, `overdue by 23h`: below ten hours to the minute, rounded down. Less than a
 * minute either way is `due now`; the last hour is to be watched. A dash for no moment.
 */
export function timeLeftWords(dueAt: number, now: number): TimeLeft {
  const words = bookOf(ticketLine);
  const left = timeLeft(dueAt, now);
  if (!Number.isFinite(left)) return { text: none, tone: 'muted', icon: 'clock' };
  if (Math.abs(left) < minute) return { text: words.dueNow, tone: 'watch', icon: 'clock' };
  if (isOverdue(dueAt, now)) return { text: words.overdue(span(-left)), tone: 'bad', icon: 'warning' };
  return { text: words.left(span(left)), tone: left < soon ? 'watch' : 'muted', icon: 'clock' };
}
