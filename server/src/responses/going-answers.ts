import type { Db, Statement } from '../base/db/db.ts';
import { onlyWhere } from '../base/events/record-event.ts';
import { ofGoing, type Going } from '../base/going.ts';

const slice = 500;

/** The ids of answers that go, in slices. */
export async function goingInSlices({ query }: Pick<Db, 'query'>, going: Going): Promise<string[][]> {
  const { sql, args } = ofGoing(going.ids, going);
  const all = (await query(sql, args)).map(({ id }) => id as string);
  return Array.from({ length: Math.ceil(all.length / slice) }, (_, i) => all.slice(i * slice, (i + 1) * slice));
}

/** With it a transaction fails where not all of the `n` answers that go are there, or figures leave out others than so many of them. */
export const stillThere = ({ ids, args }: Going, { n, leftOut }: { n: number; leftOut: number }): Statement =>
  onlyWhere({
    sql: `(SELECT count(*) = ?3 AND count(suspect) = ?4 FROM responses WHERE +site_id = ?1 AND id IN (${ids}))`,
    args: [...args, n, leftOut],
  });

/** Takes answers that go away, once nothing stands on them any more. */
export const forgetAnswers = (ids: string): string => `DELETE FROM responses WHERE +site_id = ?1 AND id IN (${ids})`;
