const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/**
 * A length of time in the words of a language, to the second.
 * @example lengthShown(5_400_000, 'en') // '1 hr 30 min'
 */
export function lengthShown(ms: number, language: string): string {
  let rest = Math.round(ms / 1_000) * 1_000;
  const parts = units.flatMap(([unit, length]) => {
    const n = Math.floor(rest / length);
    rest -= n * length;
    return n > 0 ? inUnit(n, unit, language) : [];
  });
  return parts.length > 0 ? parts.join(' ') : inUnit(0, 'second', language);
}

const inUnit = (n: number, unit: string, language: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' })
    .format(n)
    .replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
