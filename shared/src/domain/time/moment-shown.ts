import { zoneOffset } from './zone-offset.ts';

const hasOffset = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * A moment as a file or the API has it, by the clocks of a zone, to the second where it has any; in UTC, and saying so, where no zone is
 * known. What says no offset, such as a bare day, stands as it is written.
 * @example momentShown('2025-07-01T01:30:00.000Z', 'Asia/Shanghai') // '2025-07-01 09:30'
 */
export function momentShown(moment: string, zone: string | null): string {
  const at = moment.includes('T') && hasOffset.test(moment) ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(at)) return onClocks(moment);
  const shown = onClocks(new Date(at + zoneOffset(at, zone ?? 'UTC')).toISOString().slice(0, -1));
  return zone === null ? `${shown} UTC` : shown;
}

const onClocks = (local: string): string =>
  local
    .replace('T', ' ')
    .replace(/\.\d+$/, '')
    .replace(/(:\d\d):00$/, '$1');
