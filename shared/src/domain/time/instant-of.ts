import { zoneOffset } from './zone-offset.ts';

const dayMs = 86_400_000;

/**
 * The instant at which the clocks of a zone show a time. Where they showed it twice, the first; where they skipped it, as much
 * later as they were put forward (RFC 5545).
 * @param shown the time shown, as if it were UTC, ms
 * @example instantOf(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Berlin') // 2026-03-29T01:30:00Z, which is 03:30 there
 */
export function instantOf(shown: number, zone: string): number {
  const [before, after] = [shown - dayMs, shown + dayMs].map((near) => shown - zoneOffset(near, zone));
  const isShown = (instant: number) => instant + zoneOffset(instant, zone) === shown;
  return !isShown(before!) && isShown(after!) ? after! : before!;
}
