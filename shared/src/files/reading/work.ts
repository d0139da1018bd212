/** How much there is to read or to write. */
export interface Size {
  /** Cells of a line, or values of an answer. */
  readonly cells: number;
  /** Of all of them together. */
  readonly characters: number;
}

/** As much work as a cell is of its own, in characters. */
const perCell = 16;

/** How much work is done, in characters, before others have their turn: some milliseconds. */
export const slice = 65_536;

/** The work a size is, in characters. */
export const workOf = ({ cells, characters }: Size): number => characters + cells * perCell;

/** The size of what stands in an array or an object, however deep. */
export function sizeOf(value: unknown): Size {
  if (typeof value === 'string') return { cells: 1, characters: value.length };
  if (typeof value !== 'object' || value === null) return { cells: 1, characters: 0 };
  let [cells, characters] = [0, 0];
  for (const part of Object.values(value)) {
    const size = sizeOf(part);
    cells += size.cells;
    characters += size.characters;
  }
  return { cells, characters };
}
