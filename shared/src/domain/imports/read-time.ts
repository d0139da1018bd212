/** A time of day, and what stood around it. `ms` from midnight; `offset` in minutes east of UTC, null where none is said. */
export interface TimeReading {
  readonly ms: number;
  readonly offset: number | null;
  /** The text without it. */
  readonly rest: string;
}

const longest = 200;
const noon = 12;
const morning = /^(?:a\.? ?m\.?|上午|午前|오전|凌晨|早上|早晨|清晨)$/i;
const half = String.raw`[ap]\.? ?m\.?(?![a-z])|上午|下午|午前|午後|오전|오후|凌晨|早上|早晨|清晨|中午|傍晚|晚上`;
const clock = new RegExp(
  String.raw`(?:^|[\sT日,)])(?:(${half})\s*)?(\d{1,2})(?::|[时時点點]\s?)(\d{2})(?:(?::|分\s?)(\d{2})(?:[.,](\d{1,9}))?)?[分秒]?(?: ?Uhr)?(?:\s*(${half}))?`,
  'i',
);
const packed = /(?<=^\d{8})[ T](\d{2})(\d{2})(\d{2})$/;
const offsetHere =
  /^\s*(?:(?:UTC|UT|GMT|Z)(?![A-Za-z])\s*)?(?:(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?!\d))?/i;
/** The zones that RFC 2822 knows by name, in hours. Elsewhere they may be others: CST is China's too. */
const named: ReadonlyMap<string, number> = new Map(
  Object.entries({ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 }),
);
const rfcDay = /^(?:[a-z]{3}, ?)?\d{1,2} [a-z]{3} \d{4}$/i;

/**
 * Finds a time of day in a text: `9:30`, `09:30:00.000+0800`, `3:25:52 PM GMT+8`, `下午 3:25`, `3点半`, `15时`, `235136` behind eight digits.
 * Null where there is none, or it is no time.
 */
export function readTime(given: string): TimeReading | null {
  const text = given.length > longest ? given : inDigits(given);
  const found = text.length > longest ? null : (clock.exec(text) ?? packed.exec(text));
  if (!found) return null;
  const isPacked = found.length === 4;
  const [before, hour, minute, second = '0', fraction = '0', behind] = (
    isPacked ? [undefined, ...found.slice(1)] : found.slice(1)
  ) as [string?, string?, string?, string?, string?, string?];
  const hours = hoursOf(Number(hour), before ?? behind);
  if (hours === null || Number(minute) > 59 || Number(second) > 60) return null;
  const after = text.slice(found.index + found[0].length);
  const byName = rfcDay.test(text.slice(0, found.index)) ? named.get(after.trim().toUpperCase()) : undefined;
  if (byName !== undefined)
    return { ms: msOf(hours, minute, second, fraction), offset: byName * 60, rest: text.slice(0, found.index) };
  const zone = offsetHere.exec(after)!;
  // The day in `2026年1月3日9:30` ends where the time begins.
  const day = /^[日)]/.exec(found[0])?.[0] ?? '';
  const offset = offsetOf(zone);
  const zoneAgain = offset === null ? /^\s*\(.*\)$/ : /^\s*(?:\(.*\)|\[[\w/+-]+\]|[A-Z]{3,4})$/;
  const rest = `${text.slice(0, found.index)}${day} ${after.slice(zone[0].length).replace(zoneAgain, '')}`;
  return { ms: msOf(hours, minute, second, fraction), offset, rest: rest.trim() };
}

/** `3点半` and `15时` with their minutes. */
const inDigits = (text: string): string =>
  text.replace(/(?<=\d)([时時点點])半/, '$130分').replace(/(?<=\d)([时時点點])[钟鐘整]?$/, '$100分');

const msOf = (hours: number, minute: string | undefined, second: string, fraction: string): number =>
  ((hours * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);

function hoursOf(hour: number, marker: string | undefined): number | null {
  if (marker === undefined) return hour < 24 ? hour : null;
  if (hour > noon) return hour < 24 && !morning.test(marker) ? hour : null;
  return (hour % noon) + (morning.test(marker) ? 0 : noon);
}

function offsetOf({ 0: whole, groups = {} }: RegExpExecArray): number | null {
  const { sign, hours, minutes = '0' } = groups;
  if (sign === undefined) return whole.trim() === '' ? null : 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
