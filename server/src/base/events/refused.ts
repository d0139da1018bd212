import type { Db } from '../db/db.ts';
import type { Problem } from '../problem.ts';
import { isRefused, type Condition } from './record-event.ts';

/** Whether a condition holds now. */
export const isSo = async (db: Db, { sql, args }: Condition): Promise<boolean> =>
  (await db.query(`SELECT 1 WHERE ${sql}`, args)).length > 0;

/**
 * Says why a transaction was refused: throws the problem of the first of its conditions that does not hold now, else of the last. Whatever
 * else it failed with goes on.
 *
 * @example
 * await call.write([], did('role.made', role, {}, allOf(allows, isRoom))).catch(refused(db, [allows, forbidden], [isRoom, full]));
 */
export const refused =
  (db: Db, ...conditions: readonly (readonly [Condition, Problem])[]) =>
  async (error: unknown): Promise<never> => {
    if (!isRefused(error)) throw error;
    for (const [condition, problem] of conditions) if (!(await isSo(db, condition))) throw problem;
    throw conditions.at(-1)![1];
  };
