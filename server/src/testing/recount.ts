import type { Db } from '../db/db.ts';

const cells = `SELECT site_id, kind, dimension, value, day, survey_version, score, count(*) AS n FROM response_cells GROUP BY 1, 2, 3, 4, 5, 6, 7`;
const counts = 'SELECT site_id, kind, dimension, value, day, survey_version, score, n FROM counts WHERE n <> 0';

/** Cells in which the kept counts and a recount from the rows differ; empty when all is well. */
export async function countDifferences(db: Db): Promise<unknown[]> {
  const [missing, surplus] = await Promise.all([
    db.query(`SELECT * FROM (${cells}) EXCEPT SELECT * FROM (${counts})`),
    db.query(`SELECT * FROM (${counts}) EXCEPT SELECT * FROM (${cells})`),
  ]);
  return [...missing, ...surplus];
}
