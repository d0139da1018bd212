/** In which order numbers stand in a date. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** The day, as `2026-01-31`, by each order in which it can be read; the same one by all where there is nothing to ask. */
export type DateReading = Readonly<Partial<Record<DateOrder, string>>>;

/** How the names of months begin, in the languages exports come in. */
const months =
  'jan ene gen янв|feb fév fev фев|mar mär mrz мар|apr avr abr апр|may mai mag май мая|jun juin giu июн|jul juil lug июл|aug août aou ago авг|sep set сен|oct okt out ott окт|nov ноя|dec dez déc dic дек'
    .split('|')
    .map((names) => names.split(' '));

/** The month that a name, or the beginning of one, says in a few languages, from 1 on; 0 where it says none. */
export const monthNamed = (word: string): number => {
  const name = word.toLowerCase();
  const exact = months.findIndex((names) => names.some((short) => short.length > 3 && name.startsWith(short)));
  return (exact >= 0 ? exact : months.findIndex((names) => names.some((short) => name.startsWith(short)))) + 1;
};

const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+|[(（]?(?:星期|週|周)[一二三四五六日天][)）]?|[(（][月火水木金土日월화수목금토일][)）]/gi;
const yearFirst = /^(\d{4}|1\d\d)(?:[-/.]\s?|년\s?|年)(\d{1,2})(?:[-/.]\s?|월\s?|月)(\d{1,2})(?:[日일.])?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})$/;
const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?:de )?(\p{L}{3,12})\.?,?[-/. ]+(?:de )?(\d{4}|\d{2})(?: ?г\.?)?$/u;
const monthDay = /^(\p{L}{3,12})\.?[-/ ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\d{4})$/u;

/** How the times of day begin that stand behind a day: `Mar 5, 2024 at 3 PM`. */
const beforeTime = /(?:[,T]| at| um)$/i;
/** The years before the first of what calendars of East Asia count by. */
const eras: Readonly<Record<string, number>> = { 民國: 1911, 民国: 1911, 平成: 1988, 令和: 2018 };
const era = new RegExp(String.raw`^(${Object.keys(eras).join('|')}) ?(\d{1,3}|元)(?=[年./-])`);
/** Three digits are a year of the Republic of China. */
const yearOf = (year: string): string => (year.length === 3 ? String(Number(year) + eras['民國']!) : year);

/** Reads a day: `2026-01-31`, `2026年1月31日`, `20260131`, `31.01.26`, `26-1-3`, `1/31/2026`, `31-Jan-26`, `Jan 31, 2026`, `民國115年1月31日`, `令和8年1月31日`. Null where it is none. */
export function readDate(given: string): DateReading | null {
  const text = given
    .replace(weekday, '')
    .trim()
    .replace(/^, ?/, '')
    .replace(beforeTime, '')
    .replace(era, (_, name: string, year: string) => String(eras[name]! + (year === '元' ? 1 : Number(year))))
    .trim();
  const found = yearFirst.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (found) return certain(yearOf(found[1]!), Number(found[2]), found[3]);
  const named = dayMonth.exec(text);
  if (named) return certain(named[3], monthNamed(named[2]!), named[1]);
  const american = monthDay.exec(text);
  if (american) return certain(american[3], monthNamed(american[1]!), american[2]);
  const numbers = yearLast.exec(text);
  return numbers && byOrders(numbers);
}

function byOrders([, first, separator, second, last]: RegExpExecArray): DateReading | null {
  const readings: Partial<Record<DateOrder, string>> = {};
  const add = (order: DateOrder, day: string | null) => day && (readings[order] = day);
  // One digit at the end is a day, and two before it are a year.
  const isDay = last!.length === 1;
  if (isDay && !isYearThenDay(first!, separator!)) return null;
  if (!isDay) add('dmy', dayOf(last, Number(second), first));
  // Whoever writes points begins with the day, or with the year.
  if (!isDay && separator !== '.') add('mdy', dayOf(last, Number(first), second));
  if (last!.length <= 2) add('ymd', dayOf(first!.padStart(2, '0'), Number(second), last));
  return Object.keys(readings).length > 0 ? readings : null;
}

/** Whether two digits are a year though one digit ends the date: `24-3-1`, `24/3/1`; `12/5/4` and `10.5.3` are other numbers. */
const isYearThenDay = (first: string, separator: string): boolean =>
  first.length === 2 && (separator === '-' || (separator === '/' && Number(first) > 12));

/** Whether a bare day has a year of three digits between points or dashes, as numbers of rooms and parts are written too. */
export const mayBePartNumber = (cell: string): boolean => /^\s*1\d\d([-.])\d{1,2}\1\d{1,2}\s*$/.test(cell);

function certain(year: string | undefined, month: number, day: string | undefined): DateReading | null {
  const found = dayOf(year, month, day);
  return found === null ? null : { ymd: found, dmy: found, mdy: found };
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Two digits are a year from 1990 to 2089. */
function dayOf(year = '', month: number, day = ''): string | null {
  const whole = year.length === 2 ? `${Number(year) < 90 ? '20' : '19'}${year}` : year;
  const [inMonth, ofYear] = [Number(day), Number(whole)];
  if (ofYear < 1000 || month < 1 || month > 12 || inMonth < 1 || inMonth > daysIn(ofYear, month)) return null;
  return `${whole}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
