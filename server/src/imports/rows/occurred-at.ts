import type { RowTrouble } from '@huiyin/shared/contract/imports/rows';
import { instantOf } from '@huiyin/shared/domain/time/instant-of';
import { isDay, utcMidnight } from '@huiyin/shared/domain/time/days';

const dayMs = 86_400_000;
const earliest = Date.UTC(1990, 0, 1);
const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * The instant of `2026-01-31T09:30:00+08:00`, of `2026-01-31T09:30:00` by the clocks of the site's zone, or of noon of a bare day there, ms
 * UTC. What is wrong with it, unless it lies between 1990 and tomorrow.
 */
export function occurredAtOf(text: string, zone: string, now: number): number | RowTrouble {
  const at = read(text, zone);
  if (Number.isNaN(at)) return 'moment_unread';
  if (at < earliest) return 'moment_early';
  return at > now + dayMs ? 'moment_future' : at;
}

/** NaN for what is neither a moment nor a day of the calendar. */
function read(text: string, zone: string): number {
  if (!text.includes('T')) return isDay(text) ? instantOf(utcMidnight(text) + dayMs / 2, zone) : NaN;
  if (hasOffset.test(text)) return Date.parse(text);
  const shown = Date.parse(`${text}Z`);
  return Number.isNaN(shown) ? NaN : instantOf(shown, zone);
}
