import { numberSaid, readingLimits, type Line } from './source.ts';
import { UnreadableFile } from './unreadable.ts';

/** Takes the rows of a sheet as its elements come, and tells each that has ended. */
export interface RowsOfSheet {
  /** A row begins, at the line it says. */
  row(said: string | undefined): void;
  /** A cell begins, in the column it says, else in the next one; 0 for none. It may cover some behind it. Throws UnreadableFile where it is too far out. */
  cell(column: number, covered?: number): void;
  /** The text of that cell. */
  put(text: string): void;
  /** A row ends. */
  end(): void;
}

/**
 * Puts cells together to rows whose lines count up. What is damaged may end rows that never began, begin one before the last has ended, or say a line
 * that is past: its cells stand in a row of their own all the same.
 */
export function rowsOfSheet(found: (row: Line) => void): RowsOfSheet {
  let line = 1;
  let cells: string[] = [];
  let column = 1;
  let next = 1;
  let characters = 0;
  const end = () => {
    found({ line, cells });
    line += 1;
    cells = [];
    next = 1;
    characters = 0;
  };
  return {
    row(said) {
      if (cells.length > 0) end();
      line = Math.max(line, numberSaid(said, line));
      next = 1;
    },
    cell(said, covered = 0) {
      column = said || next;
      next = column + covered + 1;
      if (column > readingLimits.columns) throw new UnreadableFile('too_wide');
    },
    put(text) {
      while (cells.length < column - 1) cells.push('');
      // As much as a row may hold, and one text more, by which it is seen to be too long.
      cells[column - 1] = characters > readingLimits.record ? '' : text;
      characters += text.length;
    },
    end,
  };
}
