import { zoneOffset } from './zone-offset.ts';

const dayMs = 86_400_000;

/** Hours of every day, as times of a wall clock such as `21:30`: `from` is in, `to` no longer; they may pass midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether the wall clock of a zone shows a time in quiet hours.
 * @param now ms UTC
 * @param zone IANA name; one this runtime does not know counts as UTC
 */
export function isQuiet(hours: QuietHours | null, now: number, zone: string): boolean {
  if (!hours) return false;
  const { from, to } = hours;
  const time = new Date((now + zoneOffset(now, zone)) % dayMs).toISOString().slice(11, 16);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
