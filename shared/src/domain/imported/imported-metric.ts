/**
 * What a number from elsewhere is: `count` a whole number from 0 on, summed over days; `amount` any number, summed; `share` 0..1; `level` any
 * number, the mean of its days.
 */
export const importedUnits = ['count', 'amount', 'share', 'level'] as const;
export type ImportedUnit = (typeof importedUnits)[number];

/** Whether more of it is good news, less of it is, or neither can be said. */
export const betters = ['more', 'less', 'neither'] as const;
export type Better = (typeof betters)[number];

/** How long the names of a metric from elsewhere are, how many a site may have, how many are read over time by one call, and the largest number. */
export const importedLimits = { slug: 60, name: 120, metrics: 100, page: 12, value: 1e15 } as const;

/** Whether a text is the slug of one: letters and digits of any script with the marks that belong to them, dashes, underscores. */
export const isImportedSlug = (text: string): boolean =>
  text.length <= importedLimits.slug && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]*$/u.test(text);

/**
 * The slug of a name as people read it; '' where nothing of it could stand in one.
 * @example slugOfName('Repeat rate (30 d)') // 'repeat-rate-30-d'
 */
export const slugOfName = (name: string): string =>
  cutSlug(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_]+/gu, '-'),
  ).replace(/^[-_\p{M}]+|[-_]+$/gu, '');

/**
 * The beginning of a slug, by whole letters with the marks that belong to them. Not by `Intl.Segmenter`, which cuts otherwise from one ICU to the
 * next: a browser and a process have to come to the same slug.
 * @param most characters of UTF-16
 */
export function cutSlug(slug: string, most: number = importedLimits.slug): string {
  let cut = '';
  for (const [letter] of slug.matchAll(/\P{M}?\p{M}*/gu)) {
    if (letter === '' || cut.length + letter.length > most) break;
    cut += letter;
  }
  return cut;
}

/** What is wrong with a number of a unit: a count must be whole and not below 0, a share within 0..1, and so must be what it is a share of. Null for nothing. */
export function misfitOf(unit: ImportedUnit, value: number, of: number | null): 'count_unfit' | 'share_unfit' | null {
  if (unit === 'count' && !isCount(value)) return 'count_unfit';
  if (unit === 'share' && (value < 0 || value > 1)) return 'share_unfit';
  return of === null || isCount(of) ? null : 'count_unfit';
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;
