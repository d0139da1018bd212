import { monthNamed } from '../imports/read-date.ts';
import { addDays, bucketOf, type Day } from '../time/days.ts';

/** What a number may be of that is longer than a day. */
export const periods = ['week', 'month', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** A week, a month, a quarter or a year, by its first day: there its number stands. */
export interface PeriodReading {
  readonly of: Period;
  readonly first: Day;
}

const longest = 30;
const years = { from: 1990, to: 2099 };

type Read = (first: string, second: string) => PeriodReading | null;

const yearThenMonth: Read = (year, month) => monthFrom(year, Number(month));
const nameThenYear: Read = (name, year) => monthFrom(year.length === 2 ? `20${year}` : year, monthNamed(name));

const shapes: readonly (readonly [RegExp, Read])[] = [
  [/^(\d{4})(?:[-/. ]|年)(\d{1,2})(?:月份?|월)?$/, yearThenMonth],
  [/^(\d{4})년 ?(\d{1,2})월$/, yearThenMonth],
  [/^(\d{4})(\d{2})$/, yearThenMonth],
  [/^(\d{1,2})[-/.](\d{4})$/, (month, year) => monthFrom(year, Number(month))],
  [/^(\p{L}{3,12})\.?(?:[-/, ]{1,2})(\d{4})$/u, nameThenYear],
  // As spreadsheets write a month; behind a blank it may be a day.
  [/^(\p{L}{3})[-'’](\d{2})$/u, nameThenYear],
  [/^(\d{4})[- ]?W(\d{1,2})$/i, (year, week) => weekFrom(year, Number(week))],
  [/^W(\d{1,2})[-/ ](\d{4})$/i, (week, year) => weekFrom(year, Number(week))],
  [/^(\d{4})年第?(\d{1,2})[周週]$/, (year, week) => weekFrom(year, Number(week))],
  [/^(\d{4})[-/ ]?Q([1-4])$/i, (year, quarter) => quarterFrom(year, quarter)],
  [/^Q([1-4])[-/ ]?(\d{4})$/i, (quarter, year) => quarterFrom(year, quarter)],
  [/^(\d{4})年第?([1-4一二三四])季度?$/, (year, quarter) => quarterFrom(year, quarter)],
  [/^(\d{4})(?:年度?)?$/, (year) => from('year', year, 1)],
];

/**
 * Reads a period as numbers are given for it: `2026-09`, `2026年9月`, `09/2026`, `Sep 2026`, `2026-W36`, `2026-Q3`, `2026`, from 1990 to 2099. Null where it
 * is none; no day and no moment is one.
 * @example readPeriod('2026-W36') // { of: 'week', first: '2026-08-31' }, its Monday
 */
export function readPeriod(cell: string): PeriodReading | null {
  if (cell.length > longest) return null;
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  for (const [shape, read] of shapes) {
    const found = shape.exec(text);
    if (found) return read(found[1]!, found[2]!);
  }
  return null;
}

function from(of: Period, year: string, month: number): PeriodReading | null {
  const isYear = Number(year) >= years.from && Number(year) <= years.to;
  return isYear && month >= 1 && month <= 12 ? { of, first: `${year}-${String(month).padStart(2, '0')}-01` } : null;
}

const monthFrom = (year: string, month: number): PeriodReading | null => from('month', year, month);

const quarterFrom = (year: string, quarter: string): PeriodReading | null =>
  from('quarter', year, ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3 - 2);

/** By ISO 8601: the first week of a year is that of 4 January, and begins with a Monday. */
function weekFrom(year: string, week: number): PeriodReading | null {
  if (from('week', year, 1) === null || week < 1) return null;
  const first = addDays(firstWeek(year), 7 * (week - 1));
  return first < firstWeek(String(Number(year) + 1)) ? { of: 'week', first } : null;
}

const firstWeek = (year: string): Day => bucketOf(`${year}-01-04`, 'week');
