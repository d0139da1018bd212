import type { Call } from '../../base/call.ts';
import { ownersOf } from '../../responses/insert-responses.ts';
import { idOfRow, type GoodRow } from './check-row.ts';
import { answersSentAs } from '../corrections/read-corrections.ts';

/**
 * The rows of a file with the ids of the stored answers that they are: of those that they were taken for when they corrected them, or which their
 * sender says. A row that is stored itself, or is said to be one that is not, keeps its own.
 */
export async function knownAgain({ db, site }: Call, rows: readonly GoodRow[]): Promise<GoodRow[]> {
  const own = rows.map(idOfRow);
  const said = rows.flatMap((row) => (row.replaces === undefined ? [] : [row.replaces, idOfRow(row)]));
  const [sentAs, stored] = await Promise.all([answersSentAs(db, site.id, own), ownersOf(db, said)]);
  return rows.map((row) => {
    const known = sentAs.get(idOfRow(row));
    if (known !== undefined) return withId(row, known);
    const { replaces } = row;
    if (replaces === undefined || stored.has(idOfRow(row))) return row;
    return stored.get(replaces)?.siteId === site.id ? withId(row, replaces) : row;
  });
}

function withId(good: GoodRow, id: string): GoodRow {
  const { row, ticket } = good.prepared;
  const prepared = { ...good.prepared, row: { ...row, id }, ticket: ticket && { ...ticket, id } };
  return { ...good, prepared, sentAs: row.id };
}
