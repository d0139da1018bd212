/** Of more nobody reads on, and a map would have no room. */
export const longestColumnName = 1_000;

const escapes = /\p{Cc}\[[0-9;?]*[ -/]*[@-~]|[\p{Cc}\p{Cf}]/gu;

/** A name of a column in one line, without what a terminal would obey. */
const plain = (name: string): string =>
  name
    .slice(0, longestColumnName)
    .toWellFormed()
    .replace(/[\n\r\t]+/g, ' ')
    .replace(escapes, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The names of columns as a map can mean them: in one line, each of them once. What is repeated gets its place among its
 * likes, what is empty the number of its column, of what is longer than {@link longestColumnName} the beginning stands.
 * @example columnNames(['id', 'Comment', 'Comment', '']) // ['id', 'Comment', 'Comment (2)', '#4']
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  const places = new Map<string, number>();
  return header.map((given, i) => {
    const name = plain(given) || `#${i + 1}`;
    let own = name;
    let nth = places.get(name) ?? 1;
    while (taken.has(own)) own = `${name} (${(nth += 1)})`;
    places.set(name, nth);
    taken.add(own);
    return own;
  });
}

/**
 * One header of several lines: a name that stands above several columns is said of each of them.
 * @example joinHeaders([['Q1', '', 'Land'], ['Score', 'Label', '']]) // ['Q1 — Score', 'Q1 — Label', 'Land']
 */
export function joinHeaders(lines: readonly (readonly string[])[]): string[] {
  const [upper = [], ...lower] = lines.map((cells) => cells.map((cell) => cell.trim().slice(0, longestColumnName)));
  const width = Math.max(...lines.map((cells) => cells.length));
  let above = '';
  return Array.from({ length: width }, (_, i) => {
    const own = upper[i] ?? '';
    const below = lower.map((cells) => cells[i] ?? '').filter(Boolean);
    if (own) above = own;
    return [own || (below.length > 0 ? above : ''), ...below].filter(Boolean).join(' — ');
  });
}
