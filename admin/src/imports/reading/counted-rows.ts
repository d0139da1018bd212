import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { OpenedImport } from '@huiyin/shared/files/open-import';
import type { PassedOver } from '@huiyin/shared/files/passed-over';

/** Rows of a file, of which one may hold several answers or none. */
type Rows = Pick<OpenedImport, 'rows'>;

/** A file whose rows are counted as they are taken: `done` says how many are behind the last answer. Blank ones do not count. */
export function countedRows(file: Rows): { readonly file: Rows; done(): number } {
  let [rows, passed]: [number, PassedOver | undefined] = [0, undefined];
  async function* counted(all: AsyncIterable<ImportRow>): AsyncGenerator<ImportRow> {
    let last = 0;
    for await (const row of all) {
      if (last && row.line !== last) rows += 1;
      last = row.line;
      yield row;
    }
    if (last) rows += 1;
  }
  return {
    file: {
      rows(now) {
        [rows, passed] = [0, now];
        return counted(file.rows(now));
      },
    },
    done: () => rows + (passed ? withoutBlank(passed) : 0),
  };
}

const withoutBlank = (passed: PassedOver): number =>
  Object.values(passed).reduce((sum, n) => sum + n, 0) - passed.blank;
