import type { Db } from '../base/db/db.ts';

/** Whether any survey of this installation that is on may come up by itself. */
export async function anySiteAsks(db: Db): Promise<boolean> {
  const sql = "SELECT 1 FROM surveys WHERE is_on = 1 AND json_array_length(rules, '$.triggers') > 0 LIMIT 1";
  return (await db.query(sql)).length > 0;
}
