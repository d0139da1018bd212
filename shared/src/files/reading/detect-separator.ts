/** What may divide cells. */
const separators = [',', '\t', ';', '|'] as const;
export type Separator = (typeof separators)[number];

const mostRecords = 60;

/** The separator that a first line `sep=;` names; null where there is none. It is no line of the table. */
export const saidSeparator = (head: string): Separator | null =>
  (/^"?sep=([,;\t|])"?\r?(?:\n|$)/i.exec(head)?.[1] as Separator | undefined) ?? null;

/**
 * The separator by which the records at the beginning of a text have most often the same number of cells, and as many as the header.
 * A comma where nothing divides them.
 */
export function detectSeparator(head: string): Separator {
  const scored = separators.map((separator) => ({ separator, score: evenness(widthsOf(head, separator)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).separator;
}

/** How alike the records are, 0 to 1, and a little for their width. */
function evenness(widths: readonly number[]): number {
  const often = new Map<number, number>();
  for (const width of widths) often.set(width, (often.get(width) ?? 0) + 1);
  const [width = 1, times = 0] = [...often].filter(([w]) => w > 1).toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const withHeader = widths[0] === width ? 1 : 0.5;
  return widths.length === 0 ? 0 : (times / widths.length) * withHeader + Math.min(width, 100) / 10_000;
}

/** How many cells each record has; what is within quotation marks divides nothing. */
function widthsOf(head: string, separator: string): number[] {
  const widths: number[] = [];
  let width = 1;
  let isQuoted = false;
  let isEmpty = true;
  const end = () => {
    if (!isEmpty) widths.push(width);
    width = 1;
    isEmpty = true;
  };
  for (let at = 0; at < head.length && widths.length < mostRecords; at += 1) {
    const c = head[at]!;
    if (isQuoted) isQuoted = c !== '"';
    // A mark within a cell is a mark; one that begins a cell, or is doubled, quotes.
    else if (c === '"') isQuoted = isEmpty || [separator, '\n', '\r', '"'].includes(head[at - 1]!);
    else if (c === separator) width += 1;
    else if (c === '\n' || c === '\r') {
      end();
      continue;
    }
    isEmpty = false;
  }
  if (widths.length === 0) end();
  return widths;
}
