import type { Db } from '../db/db.ts';
import type { SqlText } from '../db/sql-text.ts';
import type { Problem } from '../problem.ts';
import { isRefused } from './record-event.ts';

/** Whether a condition holds now. */
export const isSo = async (db: Db, { sql, args }: SqlText): Promise<boolean> =>
  (await db.query(`SELECT 1 WHERE ${sql}`, args)).length > 0;

/** A condition, and the problem where it does not hold. */
type Needed = readonly [SqlText, Problem];

/** The problem of the first condition that does not hold now; undefined where all hold. */
export async function unmet(db: Db, ...needed: readonly Needed[]): Promise<Problem | undefined> {
  for (const [condition, problem] of needed) if (!(await isSo(db, condition))) return problem;
  return undefined;
}

/**
 * Says why a transaction was refused: throws the problem of the first of its conditions that does not hold now, else of the last. Whatever
 * else it failed with goes on.
 *
 * @example
 * await call.write([], did('role.made', role, {}, allOf(allows, isRoom))).catch(refused(db, [allows, forbidden], [isRoom, full]));
 */
export const refused =
  (db: Db, ...needed: readonly Needed[]) =>
  async (error: unknown): Promise<never> => {
    if (!isRefused(error)) throw error;
    throw (await unmet(db, ...needed)) ?? needed.at(-1)![1];
  };
