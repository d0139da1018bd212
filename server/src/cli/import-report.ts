import type { ImportResult } from '@huiyin/shared/contract/imports';

const mostErrorsShown = 100;
const width = 24;
const number = (n: number) => n.toLocaleString('en');

/** Shows how far an import is: a bar on a terminal, a line every tenth elsewhere. */
export interface ImportReport {
  /** Adds what became of a chunk; `share` of the file read so far, 0 to 1. */
  add(result: Pick<ImportResult, 'rows' | 'stored' | 'alreadyThere'>, share: number): void;
  error(line: number, field: string, message: string): void;
  note(text: string): void;
  /** The last line. Gives how many rows were refused. */
  finish(): number;
}

export function createImportReport(file: string, dryRun: boolean, out: NodeJS.WriteStream): ImportReport {
  const sum = { rows: 0, stored: 0, alreadyThere: 0 };
  let errors = 0;
  let lastTenth = 0;
  let bar = false;

  const counts = () => {
    const refused = sum.rows - sum.stored - sum.alreadyThere;
    return `${number(sum.stored)} ${dryRun ? 'would be stored' : 'stored'}, ${number(sum.alreadyThere)} there already, ${number(refused)} refused`;
  };
  const line = (text: string) => {
    out.write(`${bar ? '\r\x1b[K' : ''}${text}\n`);
    bar = false;
  };
  const draw = (share: number) => {
    const full = Math.round(share * width);
    out.write(`\r\x1b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.floor(share * 100)} %  ${counts()}`);
    bar = true;
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
      errors += 1;
      if (errors <= mostErrorsShown) line(`${file}:${at}  ${field} ${message}`);
      else if (errors === mostErrorsShown + 1) line('More errors are counted, but not shown.');
    },
    note: line,
    finish() {
      line(`${number(sum.rows)} rows: ${counts()}.`);
      return sum.rows - sum.stored - sum.alreadyThere;
    },
  };
}
