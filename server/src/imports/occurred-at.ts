import { utcMidnight } from '@huiyin/shared/domain/time/days';
import { zoneOffset } from '@huiyin/shared/domain/time/zone-offset';

const dayMs = 86_400_000;
const earliest = Date.UTC(1990, 0, 1);

/** What is said of a moment that cannot be read. */
export const notAMoment =
  'must be a day such as 2026-01-31, or a moment with its offset such as 2026-01-31T09:30:00+08:00';

/**
 * The instant of `2026-01-31T09:30:00+08:00`, or noon of a bare day in the zone of the site, ms UTC. The reason why not,
 * unless it lies between 1990 and tomorrow.
 */
export function occurredAtOf(text: string, zone: string, now: number): number | string {
  const at = text.includes('T') ? Date.parse(text) : localNoon(text, zone);
  if (Number.isNaN(at)) return notAMoment;
  if (at < earliest) return 'must not be before 1990';
  return at > now + dayMs ? 'must not lie in the future' : at;
}

/** Noon by the clocks of a zone, which are never changed at noon. */
function localNoon(day: string, zone: string): number {
  const noon = utcMidnight(day) + dayMs / 2;
  return noon - zoneOffset(noon - zoneOffset(noon, zone), zone);
}
