import { dayOf, utcMidnight } from '../time/days.ts';
import { instantOf } from '../time/instant-of.ts';
import { dateOrders, readDate, type DateOrder, type DateReading } from './read-date.ts';
import { readTime } from './read-time.ts';

/** What a cell says of a moment: an instant, ms UTC; or a day with the time that clocks showed, and perhaps an offset in minutes. */
export type MomentReading =
  | { readonly instant: number }
  | { readonly days: DateReading; readonly time: number | null; readonly offset: number | null };

/** By what the moments of a column are read. */
export interface MomentRule {
  /** Null: days that can be read in several orders are not read. */
  readonly order: DateOrder | null;
  /** The zone of what says none; null: that of whoever stores it. */
  readonly zone: string | null;
}

/** Spreadsheets count days from here. */
const firstSerial = Date.UTC(1899, 11, 30);
const serials = { from: 32_874, to: 73_050 };
const longest = 100;
const seconds = { from: 631_152_000, to: 4_102_444_800 };

/**
 * Reads a moment of any usual form: a day, a day with a time, with or without an offset, 12 or 24 hours; RFC 2822; seconds or
 * milliseconds since 1970; a spreadsheet's number of days. Null where it is none.
 * @example readMoment('7/1/25 9:30 AM') // { days: { dmy: '2025-01-07', mdy: '2025-07-01', … }, time: 34200000, offset: null }
 */
export function readMoment(cell: string): MomentReading | null {
  if (cell.length > longest) return null;
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (text.length < 5) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return ofNumber(text);
  const time = readTime(text);
  const days = readDate(time ? time.rest : text);
  return days && { days, time: time?.ms ?? null, offset: time?.offset ?? null };
}

function ofNumber(text: string): MomentReading | null {
  const number = Number(text);
  const within = ({ from, to }: { from: number; to: number }, n: number) => n >= from && n < to;
  if (within(seconds, number)) return { instant: Math.round(number * 1000) };
  if (within(seconds, number / 1000)) return { instant: Math.round(number) };
  if (within(serials, number)) return ofSerial(number);
  const [, day, time] = /^(\d{8})(\d{6})?$/.exec(text) ?? [];
  const days = day === undefined ? null : readDate(day);
  if (!days) return null;
  return { days, time: time === undefined ? null : (readTime(`${day} ${time}`)?.ms ?? null), offset: null };
}

function ofSerial(serial: number): MomentReading {
  const shown = firstSerial + Math.round(serial * 86_400) * 1000;
  const day = dayOf(shown);
  const time = Number.isInteger(serial) ? null : shown - utcMidnight(day);
  return { days: { ymd: day, dmy: day, mdy: day }, time, offset: null };
}

/** The day by an order, or the one day that all orders give; null where it is neither. */
function oneDay(days: DateReading, order: DateOrder | null): string | null {
  if (order !== null) return days[order] ?? null;
  const [day, ...others] = new Set(Object.values(days));
  return others.length === 0 ? day! : null;
}

const iso = (ms: number): string => new Date(ms).toISOString();

/**
 * A moment as it is stored: a bare day such as `2026-01-31`, an instant such as `2026-01-31T01:30:00.000Z`, or without its `Z` where
 * neither the reading nor the rule says a zone. A time that clocks showed twice is the first of both; one that they skipped is as
 * much later. Null where the rule does not read it.
 */
export function momentBy(reading: MomentReading, { order, zone }: MomentRule): string | null {
  if ('instant' in reading) return iso(reading.instant);
  const day = oneDay(reading.days, order);
  if (day === null || reading.time === null) return day;
  const shown = utcMidnight(day) + reading.time;
  if (reading.offset !== null) return iso(shown - reading.offset * 60_000);
  return zone === null ? iso(shown).slice(0, -1) : iso(instantOf(shown, zone));
}

/** Which order the dates of a column stand in. */
export interface OrderVote {
  see(reading: MomentReading): void;
  /** The one order that reads all of them; `any` where all orders say the same; null where several do, or none. */
  order(): DateOrder | 'any' | null;
}

/** Decides over the whole column: 3/5 can be both, 13/5 tells. */
export function voteOnOrder(): OrderVote {
  let left: readonly DateOrder[] = dateOrders;
  let isOpen = false;
  return {
    see(reading) {
      if ('instant' in reading) return;
      const { days } = reading;
      left = left.filter((order) => days[order] !== undefined);
      isOpen ||= new Set(Object.values(days)).size > 1;
    },
    order() {
      if (left.length === 1) return left[0]!;
      return isOpen ? null : 'any';
    },
  };
}
