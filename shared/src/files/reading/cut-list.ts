import type { Cutter, CutRow } from './read-ndjson.ts';

/**
 * Cuts a list in JSON into its members, whatever line they stand in; of a member that is longer than `most` characters its beginning is held. A list that
 * is not closed ends with a row that is no JSON.
 */
export function cutList(most: number): Cutter {
  let [members, depth, begun] = [0, 0, ''];
  let [isText, isEscaped] = [false, false];
  const keep = (text: string): void => {
    if (begun.length <= most) begun += text.slice(0, most + 1);
  };
  const member = (): CutRow => {
    const row = begun;
    begun = '';
    return { line: (members += 1), row };
  };
  /** Goes on behind a character; whether a member ends, or the list begins or ends there. */
  const isEdge = (one: string): boolean => {
    const before = depth;
    if (isEscaped) isEscaped = false;
    else if (one === '"') isText = !isText;
    else if (isText) isEscaped = one === '\\';
    else if (one === '[' || one === '{') depth += 1;
    else if (one === ']' || one === '}') depth = Math.max(0, depth - 1);
    else return one === ',' && depth === 1;
    return before !== depth && before + depth === 1;
  };

  return {
    *cut(piece) {
      let from = 0;
      for (let at = 0; at < piece.length; at += 1) {
        const one = piece[at]!;
        if (!isEdge(one)) continue;
        keep(piece.slice(from, at));
        from = at + 1;
        if (one === ',' || begun.trim() !== '') yield member();
      }
      keep(piece.slice(from));
    },
    *end() {
      if (depth > 0 && begun.trim() === '') begun = '[';
      if (begun.trim() !== '') yield member();
    },
  };
}
