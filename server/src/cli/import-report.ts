import type { ImportResult } from '@huiyin/shared/contract/imports';
import { visible } from '../adapters/visible.ts';

const mostShown = 100;
const width = 24;
const number = (n: number) => n.toLocaleString('en');

/** Shows how far an import is: a bar on a terminal, a line every tenth elsewhere. */
export interface ImportReport {
  /** Adds what became of a chunk; `share` of the file read so far, 0 to 1. */
  add(result: Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere'>, share: number): void;
  error(line: number, field: string, message: string): void;
  /** What was cut or left out of a row that is stored. */
  leftOut(line: number, field: string, value: string): void;
  note(text: string): void;
  /** The last line. Gives how many rows were refused. */
  finish(): number;
}

export function createImportReport(file: string, dryRun: boolean, out: NodeJS.WriteStream): ImportReport {
  const sum = { rows: 0, stored: 0, alreadyThere: 0 };
  let lines = 0;
  let lastTenth = 0;
  let bar = false;

  const counts = () => {
    const refused = sum.rows - sum.stored - sum.alreadyThere;
    return `${number(sum.stored)} ${dryRun ? 'would be stored' : 'stored'}, ${number(sum.alreadyThere)} there already, ${number(refused)} refused`;
  };
  const line = (text: string) => {
    out.write(`${bar ? '\r\x1b[K' : ''}${visible(text)}\n`);
    bar = false;
  };
  const draw = (share: number) => {
    const full = Math.round(share * width);
    out.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)} %  ${counts()}`);
    bar = true;
  };

  const told = (text: string) => {
    lines += 1;
    if (lines <= mostShown) line(text);
    else if (lines === mostShown + 1) line('There is more of this, which is not shown.');
  };

  return {
    add({ rows, stored, alreadyThere }, share) {
      sum.rows += rows;
      sum.stored += stored;
      sum.alreadyThere += alreadyThere;
      if (out.isTTY) return draw(share);
      const tenth = Math.floor(share * 10);
      if (tenth > lastTenth) line(`${tenth * 10} %  ${counts()}`);
      lastTenth = tenth;
    },
    error(at, field, message) {
      told(`${file}:${at}  ${field} ${message}`);
    },
    leftOut(at, field, value) {
      told(`${file}:${at}  stored without ${field} as it was: ${value}`);
    },
    note: line,
    finish() {
      line(`${number(sum.rows)} rows: ${counts()}.`);
      return sum.rows - sum.stored - sum.alreadyThere;
    },
  };
}
