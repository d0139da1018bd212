const maximumZones = 600;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Whether `zone` is an IANA time zone name this runtime knows, such as `Asia/Kathmandu` or `UTC`.
 * Fixed offsets such as `+08:00` are refused: not every runtime takes them, and they know no summer time.
 */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Local minus UTC time in `zone` at an instant, in ms: +20700000 for Asia/Kathmandu.
 * @param ms instant, ms UTC, years 100 to 9999
 * @throws RangeError for an unknown zone or an instant out of range
 */
export function zoneOffset(ms: number, zone: string): number {
  const second = Math.floor(ms / 1000) * 1000;
  // The shape of this text is fixed by the locale en-US and by tests; reading parts costs three times as much.
  const [month, day, year, hour, minute, seconds] = formatOf(zone).format(second).split(/\D+/, 6) as FormattedFields;
  return Date.UTC(+year, +month - 1, +day, +hour, +minute, +seconds) - second;
}

type FormattedFields = [string, string, string, string, string, string];

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  if (formats.size >= maximumZones) formats.clear();
  formats.set(zone, format);
  return format;
}
