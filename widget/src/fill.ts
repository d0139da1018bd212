/** Puts values into a pattern, no blank between Han and Han: `fill('{n} of {max}', { n: 4, max: 5 })`. */
export const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
    .replace(/(\p{sc=Han}) (?=\p{sc=Han})/gu, '$1');
