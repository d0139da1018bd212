import { language } from './language.ts';

/** Numbers, dates and spans in the language shown now. Dates are in `zone`, the site's IANA time zone. */
const cache = new Map<string, unknown>();

function kept<T>(key: string, make: (tag: string) => T): T {
  const full = `${language()} ${key}`;
  const found = (cache.get(full) as T | undefined) ?? make(language());
  cache.set(full, found);
  return found;
}

/** e.g. `1,234` or, with digits, `84.5`. */
export const number = (n: number, digits = 0): string =>
  kept(`number ${digits}`, (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits })).format(n);

/** e.g. `Japanese` for `ja`. */
export const languageName = (tag: string): string =>
  kept('languages', (shown) => new Intl.DisplayNames(shown, { type: 'language' })).of(tag) ?? tag;

/** e.g. `21 Nov 2026, 09:30`. */
export const dateTime = (iso: string, zone?: string): string =>
  kept(`dateTime ${zone}`, (tag) => formatter(tag, { dateStyle: 'medium', timeStyle: 'short' }, zone)).format(
    new Date(iso),
  );

/** e.g. `21 Nov 2026`. */
export const date = (iso: string, zone?: string): string =>
  kept(`date ${zone}`, (tag) => formatter(tag, { dateStyle: 'medium' }, zone)).format(new Date(iso));

/** e.g. `3 hours ago`, `2 days ago`, `yesterday`; `at` and `now` in ms. */
export function ago(at: number, now: number): string {
  const [n, unit] = span(Math.max(0, now - at));
  return kept('ago', (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })).format(-n, unit);
}

/** A length of time in its largest unit, e.g. `4 hours`, `3 days`. */
export function duration(ms: number): string {
  const [n, unit] = span(ms);
  const format = (tag: string): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
  return kept(`duration ${unit}`, format).format(n);
}

type Unit = 'second' | 'minute' | 'hour' | 'day';

function span(ms: number): [number, Unit] {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return [0, 'second'];
  if (minutes < 60) return [minutes, 'minute'];
  if (minutes < 48 * 60) return [Math.floor(minutes / 60), 'hour'];
  return [Math.floor(minutes / 1440), 'day'];
}

function formatter(tag: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, zone ? { ...options, timeZone: zone } : options);
}
