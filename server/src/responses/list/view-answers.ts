import type { ResponseView } from '@huiyin/shared/contract/responses';
import type { Db } from '../../base/db/db.ts';
import { touchpointNames } from '../../touchpoints/read-touchpoints.ts';
import { responseView, type OfTickets, type Row } from '../read-responses.ts';

/** For whom answers are shown: `contacts`, whether they see whose they are. */
export interface Shown {
  db: Db;
  siteId: string;
  contacts: boolean;
}

const nobody: ResponseView['contact'] = { email: null, phone: null, name: null };

/** Answers with the names of their places and the numbers of their tickets. */
export async function viewsOf({ db, siteId, contacts }: Shown, rows: readonly Row[], tickets: OfTickets) {
  const [numbers, names] = await Promise.all([
    tickets.numbersOf(
      db,
      [siteId],
      rows.map(({ id }) => id),
    ),
    touchpointNames(
      db,
      siteId,
      rows.map(({ touchpoint }) => touchpoint),
    ),
  ]);
  const views = rows.map((row) => responseView(row, numbers.get(row.id)?.number ?? null, names));
  return contacts ? views : views.map(withoutContact);
}

/** Without what says who it is of; what was left out may be an address too. */
const withoutContact = (view: ResponseView): ResponseView => ({
  ...view,
  contact: nobody,
  customer: null,
  leftOut: view.leftOut.filter(({ field }) => !/^(contact|customer)\b/.test(field)),
});
