import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { isOverdue, timeLeft } from '@huiyin/shared/domain/tickets/clocks';
import { numberApart } from '../language/chinese-spacing.ts';
import { none } from '../language/formats.ts';
import { bookOf, language } from '../language/language.ts';
import type { IconName } from '../ui/ui-icon.ts';

/** How a due time is shown: words carry the meaning, icon and colour repeat it. */
export interface TimeLeft {
  readonly text: string;
  readonly tone: 'muted' | 'watch' | 'bad';
  readonly icon: IconName;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const soon = hour;

/**
 * The time left until a due moment in words, e.g. `2h left`, `overdue by 3h`. Less than a minute either way is
 * `due now`; the last hour is to be watched. A dash for no moment.
 */
export function timeLeftWords(dueAt: number, now: number): TimeLeft {
  const words = bookOf(inbox);
  const left = timeLeft(dueAt, now);
  if (!Number.isFinite(left)) return { text: none, tone: 'muted', icon: 'clock' };
  if (Math.abs(left) < minute) return { text: words.dueNow, tone: 'watch', icon: 'clock' };
  if (isOverdue(dueAt, now)) return { text: words.overdue(shortSpan(-left)), tone: 'bad', icon: 'warning' };
  return { text: words.left(shortSpan(left)), tone: left < soon ? 'watch' : 'muted', icon: 'clock' };
}

/** A span in its largest unit, rounded down and written short: `5m`, `3h`, `2d`; days from 48 hours on. */
function shortSpan(ms: number): string {
  if (ms < hour) return format('minute', ms / minute);
  if (ms < 2 * day) return format('hour', ms / hour);
  return format('day', ms / day);
}

const formats = new Map<string, Intl.NumberFormat>();

function format(unit: 'minute' | 'hour' | 'day', n: number): string {
  const key = `${language()} ${unit}`;
  const found = formats.get(key) ?? new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'narrow' });
  formats.set(key, found);
  return numberApart(found.format(Math.floor(n)));
}
