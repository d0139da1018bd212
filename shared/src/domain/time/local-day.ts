import type { Day } from './days.ts';
import { dayOf, utcMidnight } from './days.ts';
import { zoneOffset } from './zone-offset.ts';

export { isTimeZone } from './zone-offset.ts';

/** Where an instant falls on the wall calendar of a zone. */
export interface LocalDay {
  readonly day: Day;
  /** 0..23 */
  readonly hour: number;
}

const quarterMs = 15 * 60_000;
const hourMs = 60 * 60_000;
const maximumKept = 20_000;
const kept = new Map<string, Map<number, LocalDay>>();
let keptQuarters = 0;

/**
 * The local day and hour of an instant. Kept by zone and UTC quarter of an hour, so that intake asks Intl once a quarter.
 * @param ms instant, ms UTC
 * @param zone IANA name; one this runtime does not know counts as UTC
 * @throws RangeError for an instant that is no date
 * @example localDay(Date.UTC(2026, 10, 21, 18, 20), 'Asia/Kathmandu') // { day: '2026-11-22', hour: 0 }
 */
export function localDay(ms: number, zone: string): LocalDay {
  const quarter = Math.floor(ms / quarterMs);
  return kept.get(zone)?.get(quarter) ?? keepQuarter(ms, zone, quarter);
}

function keepQuarter(ms: number, zone: string, quarter: number): LocalDay {
  const first = read(quarter * quarterMs, zone);
  const last = read((quarter + 1) * quarterMs - 1, zone);
  // Some clocks changed, or an hour began, inside a quarter (St. John's at 00:01 until 2011): such a quarter is not kept.
  if (first.day !== last.day || first.hour !== last.hour) return read(ms, zone);
  keep(zone, quarter, first);
  return first;
}

function keep(zone: string, quarter: number, found: LocalDay): void {
  if (keptQuarters >= maximumKept) {
    kept.clear();
    keptQuarters = 0;
  }
  const quarters = kept.get(zone) ?? new Map<number, LocalDay>();
  kept.set(zone, quarters.set(quarter, found));
  keptQuarters += 1;
}

function read(ms: number, zone: string): LocalDay {
  const local = ms + zoneOffset(ms, zone);
  return { day: dayOf(local), hour: new Date(local).getUTCHours() };
}

/**
 * The first instant of a local day, ms UTC. Where clocks skip midnight it is the instant of the change;
 * where a zone left the whole day out, the start of the next day; where midnight comes twice, the first one.
 * @param zone IANA name; one this runtime does not know counts as UTC
 * @throws RangeError for no such calendar day
 * @example startOfLocalDay('2026-11-22', 'Asia/Kathmandu') // Date.UTC(2026, 10, 21, 18, 15)
 */
export function startOfLocalDay(day: Day, zone: string): number {
  const midnight = utcMidnight(day);
  // No zone was ever further than 16 h from UTC.
  const before = zoneOffset(midnight - 16 * hourMs, zone);
  const after = zoneOffset(midnight + 16 * hourMs, zone);
  const starts = [midnight - before, midnight - after].filter((ms) => ms + zoneOffset(ms, zone) === midnight);
  return starts.length > 0 ? Math.min(...starts) : offsetChange(midnight - after, midnight - before, zone);
}

/** The first instant after `low` and up to `high` with another offset than at `low`; there is one change between. */
function offsetChange(low: number, high: number, zone: string): number {
  const offset = zoneOffset(low, zone);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffset(middle, zone) === offset) low = middle;
    else high = middle;
  }
  return high;
}
