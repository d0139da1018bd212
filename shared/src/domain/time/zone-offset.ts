const maximumZones = 600;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * Whether `zone` is an IANA time zone name this runtime knows, such as `Asia/Kathmandu` or `UTC`.
 * Fixed offsets such as `+08:00` are refused: not every runtime takes them, and they know no summer time.
 */
export function isTimeZone(zone: string): boolean {
  return formatOf(zone) !== undefined;
}

/**
 * Local minus UTC time in `zone` at an instant, in ms: +20700000 for Asia/Kathmandu. A zone this runtime does not know counts
 * as UTC: it was known where it was entered, and an answer must not be lost, nor a page be empty, for the want of a table.
 * @param ms instant, ms UTC, years 100 to 9999
 * @throws RangeError for an instant out of range
 */
export function zoneOffset(ms: number, zone: string): number {
  const second = Math.floor(ms / 1000) * 1000;
  const format = formatOf(zone) ?? formatOf('UTC')!;
  // The shape of this text is fixed by the locale en-US and by tests; reading parts costs three times as much.
  const [month, day, year, hour, minute, seconds] = format.format(second).split(/\D+/, 6) as FormattedFields;
  return Date.UTC(+year, +month - 1, +day, +hour, +minute, +seconds) - second;
}

type FormattedFields = [string, string, string, string, string, string];

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  if (formats.size >= maximumZones) formats.clear();
  const format = makeFormat(zone);
  formats.set(zone, format);
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined;
  }
}
