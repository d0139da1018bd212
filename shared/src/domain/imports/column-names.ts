const escapes = /\p{Cc}\[[0-9;?]*[ -/]*[@-~]|[\p{Cc}\p{Cf}]/gu;

/** A name of a column in one line, without what a terminal would obey. */
const plain = (name: string): string =>
  name
    .replace(/[\n\r\t]+/g, ' ')
    .replace(escapes, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The names of columns as a map can mean them: in one line, each of them once. What is repeated gets its place among its
 * likes, what is empty the number of its column.
 * @example columnNames(['id', 'Comment', 'Comment', '']) // ['id', 'Comment', 'Comment (2)', '#4']
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((given, i) => {
    const name = plain(given) || `#${i + 1}`;
    let own = name;
    for (let nth = 2; taken.has(own); nth += 1) own = `${name} (${nth})`;
    taken.add(own);
    return own;
  });
}

/**
 * One header of several lines: a name that stands above several columns is said of each of them.
 * @example joinHeaders([['Q1', '', 'Land'], ['Score', 'Label', '']]) // ['Q1 — Score', 'Q1 — Label', 'Land']
 */
export function joinHeaders(lines: readonly (readonly string[])[]): string[] {
  const [upper = [], ...lower] = lines;
  const width = Math.max(...lines.map((cells) => cells.length));
  let above = '';
  return Array.from({ length: width }, (_, i) => {
    const own = upper[i]?.trim() ?? '';
    const below = lower.map((cells) => cells[i]?.trim() ?? '').filter(Boolean);
    if (own) above = own;
    return [own || (below.length > 0 ? above : ''), ...below].filter(Boolean).join(' — ');
  });
}
