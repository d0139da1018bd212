/** What a number of a duration counts. */
export const durationUnits = ['seconds', 'minutes', 'hours', 'days'] as const;
export type DurationUnit = (typeof durationUnits)[number];

const perUnit: Readonly<Record<DurationUnit, number>> = {
  seconds: 1_000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
};

/** The units by what they are called, in the languages exports come in; a name may hold several, of which the last says it. */
const unitWords: Readonly<Record<DurationUnit, RegExp>> = {
  seconds: /(?<![a-z'’])(?:s|secs?|seconds?|sekunden?|segundos?|secondes?)(?![a-z])|秒/gi,
  minutes: /(?<![a-z])(?:mins?|minutes?|minuten?|minutos?)(?![a-z])|分(?:钟|鐘|間)?/gi,
  hours: /(?<![a-z])(?:h|hrs?|hours?|stunden?|std|horas?|heures?)(?![a-z])|小时|小時|[(（]時間[)）]/gi,
  days: /(?<![a-z])(?:d|days?|tage?|d[ií]as?|jours?)(?![a-z])|天|日数|日數/gi,
};

/**
 * The unit that the name of a column says; null where it says none.
 * @example unitNamed('First response time (in hrs)') // 'hours'
 */
export function unitNamed(name: string): DurationUnit | null {
  const found = (Object.entries(unitWords) as [DurationUnit, RegExp][]).flatMap(([unit, words]) =>
    [...name.matchAll(words)].map(({ index }) => ({ unit, index })),
  );
  return found.toSorted((a, b) => b.index - a.index)[0]?.unit ?? null;
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

/** A bare `m` is no unit in the name of a column. */
const unitOfWord = (word: string): DurationUnit | null =>
  /^m$/i.test(word) ? 'minutes' : /^時間$/.test(word) ? 'hours' : unitNamed(word);
