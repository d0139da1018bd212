import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { isTimeZone } from '@huiyin/shared/domain/time/local-day';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { numberApart } from '@huiyin/shared/domain/text/chinese-spacing';
import { bookOf, language } from './language.ts';
import { other, otherLabel } from '@huiyin/shared/domain/other';

// Numbers, dates and spans in the language shown now. Dates are in `zone`, the site's IANA time zone. Nothing here throws:
// one wrong value from outside must not take an element with it.

/** Stands for what cannot be written. */
export const none = '–';

const cache = new Map<string, unknown>();

function kept<T>(key: string, make: (tag: string) => T): T {
  const full = `${language()} ${key}`;
  const found = (cache.get(full) as T | undefined) ?? make(language());
  cache.set(full, found);
  return found;
}

/** e.g. `1,234`, `−5` or, with digits, `84.5`; a dash for what is no number. */
export const number = (n: number, digits = 0): string =>
  signed(
    n,
    kept(`number ${digits}`, (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: digits })),
  );

/** With exactly so many digits behind the point, e.g. `83.0`, as what stands beside others of its kind; a dash for what is no number. */
export const fixed = (n: number, digits: number): string =>
  signed(
    n,
    kept(
      `fixed ${digits}`,
      (tag) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    ),
  );

/**
 * With three digits that say something below 10, at most one behind the point from there on, so that what is small is not said to be nothing:
 * `0.034`, `5.68`, `84.5`, `1,234.6`; a dash for what is no number.
 */
export const significant = (n: number): string =>
  Math.abs(n) < 10
    ? signed(
        Math.abs(n) < 1e-9 ? 0 : n,
        kept('significant', (tag) => new Intl.NumberFormat(tag, { maximumSignificantDigits: 3 })),
      )
    : number(n, 1);

/** With a minus of the height of digits, and none before what is nothing once it is rounded. */
function signed(n: number, format: Intl.NumberFormat): string {
  if (!Number.isFinite(n)) return none;
  const written = format.format(Math.abs(asRead(n)));
  return n < 0 && /[1-9]/.test(written) ? `−${written}` : written;
}

/** Without what counting in binary leaves behind: 100 × 0.4495 is 44.949999999999996, and would be rounded down. */
const asRead = (n: number): number => (Number.isInteger(n) || Math.abs(n) > 1e9 ? n : Number(n.toPrecision(13)));

/** Compares texts as the alphabet of the language shown now has them, numbers in them by their size. */
export const collatorOf = (): Intl.Collator =>
  kept('collator', (tag) => new Intl.Collator(tag, { numeric: true, sensitivity: 'base' }));

/** What `n` is of `all`, e.g. `84.5%`; empty where they are too few for a share. */
export const shareOf = (n: number, all: number): string =>
  all < minimumAnswers ? '' : `${fixed((100 * n) / all, 1)}%`;

/** Which Chinese is meant by the languages that surveys are asked in: named by their writing, not by a country. */
const scripts: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' };

/** e.g. `Japanese` for `ja`, `Simplified Chinese` for `zh-CN`; the tag itself where it names no language. */
export function languageName(tag: string): string {
  if (tag === other) return otherLabel[language()];
  try {
    return (
      kept('languages', (shown) => new Intl.DisplayNames(shown, { type: 'language' })).of(scripts[tag] ?? tag) ?? tag
    );
  } catch {
    return tag;
  }
}

/** e.g. `21 Nov 2026, 09:30`. */
export const dateTime = (iso: string, zone?: string): string =>
  written(new Date(iso), `dateTime ${zone}`, { dateStyle: 'medium', timeStyle: 'short' }, zone);

/** e.g. `17:20`. */
export const timeOfDay = (iso: string): string => written(new Date(iso), 'time', { timeStyle: 'short' });

/** e.g. `17:20` for a moment of today, else as `dateTime`; `now` in ms. */
export const clockTime = (iso: string, now: number): string => (isToday(iso, now) ? timeOfDay(iso) : dateTime(iso));

const isToday = (iso: string, now: number): boolean => new Date(iso).toDateString() === new Date(now).toDateString();

/** The day of a moment where who reads is, e.g. `today`, `yesterday`, `Saturday, 21 November 2026`; `now` in ms. */
export function dayName(iso: string, now: number): string {
  const back = [0, 1].find((days) => isToday(iso, new Date(now).setDate(new Date(now).getDate() - days)));
  return back === undefined
    ? written(new Date(iso), 'full date', { dateStyle: 'full' })
    : kept('ago', (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })).format(-back, 'day');
}

/** e.g. `21 Nov 2026`. */
export const date = (iso: string, zone?: string): string =>
  written(new Date(iso), `date ${zone}`, { dateStyle: 'medium' }, zone);

/** For local days, which have no instant: they are written as the UTC days of the same name. `name` is one for these options. */
export const dayFormat = (name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(`day ${name}`, (tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));

/** e.g. `just now`, `3 hours ago`, `2 days ago`; `at` and `now` in ms; a dash for no moment. */
export function ago(at: number, now: number): string {
  if (!Number.isFinite(at - now)) return none;
  const [n, unit] = span(Math.max(0, now - at));
  if (n === 0) return bookOf(shell).justNow;
  return numberApart(kept('ago', (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' })).format(-n, unit));
}

/** A length of time in its largest unit, rounded down, e.g. `4 hours`, `3 days` or, narrow, `4h`, `3d`; a dash for none. */
export function duration(ms: number, unitDisplay: 'long' | 'narrow' = 'long'): string {
  return Number.isFinite(ms) ? inUnit(...span(ms), unitDisplay) : none;
}

/** A length of time to the minute, e.g. `4h 30m`, `3d`; a dash for none. */
export function exactDuration(ms: number): string {
  if (!Number.isFinite(ms)) return none;
  const [n, unit] = span(ms);
  const rest = ms - n * lengthOf[unit];
  const whole = inUnit(n, unit, 'narrow');
  return rest < lengthOf.minute ? whole : `${whole} ${exactDuration(rest)}`;
}

function inUnit(n: number, unit: Unit, unitDisplay: 'long' | 'narrow'): string {
  const format = (tag: string): Intl.NumberFormat => new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay });
  return numberApart(kept(`duration ${unit} ${unitDisplay}`, format).format(n));
}

/**
 * How long something took, with one digit behind the point, e.g. `42.0 min`, `2.8 hr`, `3.0 days`; of what is `whole`, such as the marks of
 * an axis, only where it says something.
 */
export function took(minutes: number, isWhole = false): string {
  const [n, unit] = figureOfTime(minutes);
  const digits = { minimumFractionDigits: isWhole ? 0 : 1, maximumFractionDigits: 1 };
  const format = (tag: string): Intl.NumberFormat =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short', ...digits });
  return numberApart(kept(`took ${unit} ${isWhole}`, format).format(n));
}

/** So many minutes as a number of the unit that they are written in. */
export function figureOfTime(minutes: number): [number, 'minute' | 'hour' | 'day'] {
  if (minutes < 120) return [minutes, 'minute'];
  return minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
}

const lengthOf = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };
type Unit = keyof typeof lengthOf;

function span(ms: number): [number, Unit] {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return [0, 'second'];
  if (minutes < 60) return [minutes, 'minute'];
  if (minutes < 48 * 60) return [Math.floor(minutes / 60), 'hour'];
  return [Math.floor(minutes / 1440), 'day'];
}

function written(at: Date, key: string, options: Intl.DateTimeFormatOptions, zone?: string): string {
  return Number.isNaN(at.getTime()) ? none : kept(key, (tag) => formatter(tag, options, zone)).format(at);
}

/** In UTC, and says so with the time, where the browser does not know the zone. */
function formatter(tag: string, options: Intl.DateTimeFormatOptions, zone?: string): Intl.DateTimeFormat {
  if (!zone) return new Intl.DateTimeFormat(tag, options);
  if (isTimeZone(zone)) return new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
  return new Intl.DateTimeFormat(tag, { ...options, ...(options.timeStyle && { timeStyle: 'long' }), timeZone: 'UTC' });
}
