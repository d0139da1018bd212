import type { Call } from '../../base/call.ts';
import { isTaken, type Statement } from '../../base/db/db.ts';
import { did, isRefused, onlyWhere } from '../../base/events/record-event.ts';
import { Problem } from '../../base/problem.ts';
import { keepFirstNamed } from '../../intake/first-named.ts';
import { replacing, type Replacement } from '../../intake/replace-responses.ts';
import { saidBy, type Said, type StoredResponse } from '../../intake/stored-responses.ts';
import { contentOfAnswer } from '../../responses/replace-answers.ts';
import { importThere, takesIn } from '../kept/kept-imports.ts';
import type { GoodRow } from '../rows/check-row.ts';
import { openedAgain } from '../rows/imported-ticket.ts';

/** So many answers are corrected, or given back, in one transaction. */
export const mostAtOnce = 200;

/** A stored answer, and the row that says it otherwise. */
export interface Corrected {
  stored: StoredResponse;
  other: GoodRow;
}

/**
 * Some answers, so many as go into one transaction, say from now on what rows say; what they said before is kept with the import. False where others were
 * faster: then nothing is written. Throws Problem('conflict') where the import is taken back meanwhile.
 */
export async function isCorrectionWritten(
  call: Call,
  importId: string,
  corrected: readonly Corrected[],
): Promise<boolean> {
  const replacements = corrected.map(({ stored, other }): Replacement => ({ stored, says: saidByRow(other, stored) }));
  try {
    await call.write([
      onlyWhere(takesIn(call.site.id, importId)),
      ...(await replacing(call, replacements)),
      ...keepFirstNamed(corrected.map(({ other }) => other.prepared)),
      keepBefore(call, importId, corrected),
      did('answers.corrected', call.site, { answers: corrected.length, importId }),
    ]);
    return true;
  } catch (error) {
    if (!isRefused(error) && !isTaken(error, 'events.subject_id')) throw error;
    if ((await importThere(call, importId)).state !== 'open') throw new Problem('conflict');
    return false;
  }
}

const saidByRow = ({ prepared: { row, ticket } }: GoodRow, there: StoredResponse): Said => ({
  answer: contentOfAnswer(row),
  opening: ticket && openedAgain(ticket, there.ticket),
});

const keep = `INSERT OR IGNORE INTO corrected_answers (response_id, import_id, site_id, sent_as, before)
SELECT value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(?)`;

/** What an import corrects twice was what it was before the first time. */
function keepBefore({ site }: Call, importId: string, corrected: readonly Corrected[]): Statement {
  const rows = corrected.map(({ stored, other }) => [
    stored.row.id,
    importId,
    site.id,
    other.sentAs,
    JSON.stringify(saidBy(stored)),
  ]);
  return { sql: keep, args: [JSON.stringify(rows)] };
}
