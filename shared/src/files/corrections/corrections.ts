import type { ImportResult } from '../../contract/imports/taken.ts';
import { answerId } from '../../domain/imports/answer-id.ts';
import type { ImportRow } from '../import-row.ts';
import type { OpenedImport } from '../open-import.ts';
import { nonePassedOver } from '../passed-over.ts';
import { nameOfRow } from '../row-name.ts';
import { pairCorrections } from './pair-corrections.ts';

/** A row that is like one stored answer, and that answer. */
export type OfferedCorrection = ImportResult['mayCorrect'][number];

/** A file, some rows of which may correct stored answers though they have no id of their own. */
export interface CorrectingFile {
  /** What is sent: rows with the answers that they are known to be. */
  file: Pick<OpenedImport, 'rows'>;
  /** Of what a dry run told, what nobody has to guess: reads the file once more. */
  offered(mayCorrect: readonly OfferedCorrection[]): Promise<OfferedCorrection[]>;
  /** From now on these rows are those answers. */
  accept(offered: readonly OfferedCorrection[]): void;
}

/** Asks first, and sends what was said then. `siteId`: where it is sent. */
export function correctingFile(file: Pick<OpenedImport, 'rows'>, siteId: string): CorrectingFile {
  const replaces = new Map<string, string>();

  return {
    file: { rows: (passed) => withReplaced(file.rows(passed), replaces) },
    async offered(mayCorrect) {
      if (mayCorrect.length === 0) return [];
      const asked = new Set(mayCorrect.flatMap(({ knownAs }) => knownAs));
      const held = new Set<string>();
      for await (const row of file.rows(nonePassedOver())) {
        const name = nameIn(row);
        const id = name === null ? '' : answerId(siteId, name);
        if (asked.has(id)) held.add(id);
      }
      return pairCorrections(mayCorrect, (id) => held.has(id));
    },
    accept(offered) {
      for (const { externalId: name, id } of offered) replaces.set(name, id);
    },
  };
}

const nameIn = (row: ImportRow): string | null => ('body' in row ? nameOfRow(row.body) : null);

async function* withReplaced(
  rows: AsyncIterable<ImportRow>,
  replaces: ReadonlyMap<string, string>,
): AsyncGenerator<ImportRow> {
  for await (const row of rows) {
    const name = nameIn(row);
    const id = name === null ? undefined : replaces.get(name);
    yield id === undefined ? row : { ...row, replaces: id };
  }
}
