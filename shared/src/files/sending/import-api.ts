import type {
  ImportCompletion,
  ImportLine,
  ImportOpening,
  ImportView,
  PieceQuery,
} from '../../contract/imports/kept.ts';
import type { ImportResult } from '../../contract/imports/taken.ts';

/** The calls that an import of a site takes. Whatever each of them throws ends the import; it can be gone on with. */
export interface ImportApi {
  /** Imports of the same kind of file, newest first, 25 at most. */
  ofHeader(header: string): Promise<readonly ImportLine[]>;
  /** One of them, with as much as is kept of what was refused. */
  read(id: string): Promise<ImportView>;
  open(id: string, opening: ImportOpening): Promise<ImportView>;
  /**
   * Sends a piece whose first line is `line`, as NDJSON of `pieceLine`; in a dry run nothing is stored, and the import need not be there: what its
   * opening would say is sent too.
   */
  send(
    id: string,
    line: number,
    ndjson: string,
    dryRun: boolean,
    said: Omit<PieceQuery, 'dryRun'>,
  ): Promise<ImportResult>;
  finish(id: string, completion: ImportCompletion): Promise<ImportView>;
}
