import { readingLimits, type Line } from './source.ts';
import { sizeOf, slice, workOf, type Size } from './work.ts';

/** How much of a file is read each time it is gone through, and how much is made of it. */
export interface Bounds {
  /** Lines, and answers. */
  readonly rows: number;
  /** Of all lines together; so are the characters. */
  readonly cells: number;
  readonly characters: number;
  /** The most bytes a workbook may unpack to. */
  readonly unpacked: number;
  /** What is thrown where a file goes on behind its bounds; left out, its beginning is read. */
  readonly refuse?: () => Error;
}

/** All of a file. */
export const unbounded: Bounds = {
  rows: Infinity,
  cells: Infinity,
  characters: Infinity,
  unpacked: readingLimits.unpackedBytes,
};

/** Reads within bounds, however often. */
export interface Bounded {
  readonly unpacked: number;
  /** Those of the beginning; one with more text than a row may hold comes without it. */
  lines(all: AsyncIterable<Line>): AsyncGenerator<Line>;
  /** Those of the beginning: what is made of lines may be larger than they are. */
  answers<T extends object>(all: AsyncIterable<T>): AsyncGenerator<T>;
  /** Whether nothing that was read so far went on behind the bounds. */
  isWhole(): boolean;
}

/** Reads within bounds. Others have their turn `between` two slices of text, whatever it was packed into. */
export function readWithin({ refuse, unpacked, ...most }: Bounds, between: () => Promise<void>): Bounded {
  let isWhole = true;
  const goesOn = () => {
    isWhole = false;
    if (refuse) throw refuse();
  };

  async function* within<T>(all: AsyncIterable<T>, sized: (one: T) => readonly [T, Size]): AsyncGenerator<T> {
    const read = { rows: 0, cells: 0, characters: 0 };
    let untilTurn = slice;
    for await (const given of all) {
      const [one, size] = sized(given);
      read.rows += 1;
      read.cells += size.cells;
      read.characters += size.characters;
      if (read.rows > most.rows || read.cells > most.cells || read.characters > most.characters) return goesOn();
      yield one;
      untilTurn -= workOf(size);
      if (untilTurn > 0) continue;
      await between();
      untilTurn = slice;
    }
  }

  return {
    unpacked,
    lines: (all) => within(all, heldLine),
    answers: (all) => within(all, (answer) => [answer, sizeOf(answer)]),
    isWhole: () => isWhole,
  };
}

const nothing = sizeOf('');

/** A line with its size; one with more text than a row may hold comes without it. */
function heldLine(line: Line): readonly [Line, Size] {
  const size = 'cells' in line ? sizeOf(line.cells) : nothing;
  return size.characters > readingLimits.record ? [{ line: line.line, problem: 'too_long' }, nothing] : [line, size];
}
