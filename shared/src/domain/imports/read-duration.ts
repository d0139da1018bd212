/** What a number of a duration counts. */
export const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof durationUnits)[number];

const perUnit: Readonly<Record<DurationUnit, number>> = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

/** The units by what they are called, in the languages exports come in. */
const unitWords: Readonly<Record<DurationUnit, RegExp>> = {
  seconds: /(?<![a-z'’])(?:s|secs?|seconds?|sekunden?|segundos?|secondes?)(?![a-z])|秒/gi,
  minutes: /(?<![a-z])(?:mins?|minutes?|minuten?|minutos?)(?![a-z])|分(?:钟|鐘|間)?/gi,
  hours: /(?<![a-z])(?:h|hrs?|hours?|stunden?|std|horas?|heures?)(?![a-z])|小时|小時|[(（]時間[)）]/gi,
  days: /(?<![a-z])(?:d|days?|tage?|d[ií]as?|jours?)(?![a-z])|天[数數]?|日[数數]/gi,
};

/** One of something, such as `Closed day`, `Hora`, `Second reply`, is as often a day, an hour of the clock or an ordinal. */
const one = /^(?:day|tag|d[ií]a|jour|hour|stunde|hora|heure|second)$/i;
/** `分` and `天` are parts of other words, such as 分公司, 部分, 天猫, 今天. */
const part = /^[分天]$/;
const letter = /\p{L}/u;
/** Freshdesk writes what its agents tracked in hours and minutes, and says so nowhere. */
const inHours = /^time tracked$/i;

/**
 * The unit that the name of a column says, of several the last; null where it says none. A word that may be another thing says one in brackets, or behind "in".
 * @example unitNamed('First response time (in hrs)') // 'hours'
 */
export function unitNamed(name: string): DurationUnit | null {
  if (inHours.test(name.trim())) return 'hours';
  const found = (Object.entries(unitWords) as [DurationUnit, RegExp][]).flatMap(([unit, words]) =>
    [...name.matchAll(words)].flatMap(({ 0: word, index }) => {
      const [before, after] = [name.slice(0, index), name.slice(index + word.length)];
      return isUnit(word, before, after) ? { unit, index } : [];
    }),
  );
  return found.toSorted((a, b) => b.index - a.index)[0]?.unit ?? null;
}

function isUnit(word: string, before: string, after: string): boolean {
  if (one.test(word)) return /[(（[]\s*$|(?<![a-z])in[\s_]+$/i.test(before);
  if (!part.test(word)) return true;
  return !letter.test(before.slice(-1)) && !letter.test(after.slice(0, 1));
}

const longest = 60;
const number = /^\d+(?:[.,]\d+)?$/;
const clock = /^(?:(\d{1,6}):)?(\d{1,6}):([0-5]?\d)(?:[.,]\d+)?$/;
const parts = /(\d+(?:[.,]\d+)?)\s*([^\d\s.,]+)[\s,]*/gy;
const amount = (text: string): number => Number(text.replace(',', '.'));

/**
 * How long a cell says that something took, in whole ms from 0: `27:31:07`, `02:23` (minutes and seconds; of a column in hours, hours and
 * minutes), `1h 20m`, `3分20秒`, or a number of `unit`. Null where it is none, also a number without a unit.
 * @example readDuration('00:02:23', null) // 143000
 */
export function readDuration(cell: string, unit: DurationUnit | null): number | null {
  if (cell.length > longest) return null;
  const text = cell.normalize('NFKC').trim();
  if (number.test(text)) return unit && Math.round(amount(text) * perUnit[unit]);
  return ofClock(text, unit) ?? ofParts(text);
}

function ofClock(text: string, unit: DurationUnit | null): number | null {
  const [, hours, first, second] = clock.exec(text) ?? [];
  if (first === undefined) return null;
  if (hours !== undefined)
    return Number(first) > 59 ? null : ((Number(hours) * 60 + Number(first)) * 60 + Number(second)) * perUnit.seconds;
  return (Number(first) * 60 + Number(second)) * (unit === 'hours' ? perUnit.minutes : perUnit.seconds);
}

function ofParts(text: string): number | null {
  const found = [...text.matchAll(parts)];
  if (found.length === 0 || found.map(([whole]) => whole).join('') !== text) return null;
  const each = found.map(([, n, word]) => ({ n: amount(n!), unit: unitOfWord(word!) }));
  if (each.some(({ unit }) => unit === null)) return null;
  return Math.round(each.reduce((sum, { n, unit }) => sum + n * perUnit[unit!], 0));
}

/** Behind a number each word is a unit, also a bare `m`. */
function unitOfWord(word: string): DurationUnit | null {
  if (/^m$/i.test(word)) return 'minutes';
  if (/^時間$/.test(word)) return 'hours';
  const found = (Object.entries(unitWords) as [DurationUnit, RegExp][]).find(([, words]) => word.search(words) === 0);
  return found?.[0] ?? null;
}
