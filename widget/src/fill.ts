/** Puts values into a pattern: `fill('{n} of {max}', { n: 4, max: 5 })`. */
export const fill = (pattern: string, values: Record<string, string | number>): string =>
  pattern.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
