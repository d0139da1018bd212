import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { Filter } from '@huiyin/shared/domain/filters/filter';
import type { Series } from '@huiyin/shared/domain/series';
import type { Db } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { weightSql } from './weigh-cells.ts';

/** Which cells of one dimension are summed; null: all. */
export interface CellsAsked {
  siteId: string;
  series: Series;
  dimension: string;
  /** Which of its values. */
  values: { filter: Filter<Dimension>; of: Dimension } | { value: string } | null;
  scores: { least: number; most: number } | null;
  survey: string | null;
  version: number | null;
  from: string | null;
  to: string | null;
}

const meant = (values: CellsAsked['values']): SqlText => {
  if (values === null) return { sql: '1', args: [] };
  return 'value' in values ? { sql: '(value = ?)', args: [values.value] } : weightSql(values.filter, values.of);
};

/** How many answers fell into some cells, by one look at the primary key. */
export async function countAsked(db: Db, asked: CellsAsked): Promise<number> {
  const { siteId, series, dimension, scores, survey, version, from, to } = asked;
  const weight = meant(asked.values);
  const [row] = await db.query(
    `SELECT coalesce(sum(n * ${weight.sql}), 0) AS n FROM counts WHERE site_id = ? AND kind = ? AND dimension = ?
 AND day BETWEEN ? AND ? AND score BETWEEN ? AND ? AND survey = coalesce(?, survey) AND survey_version = coalesce(?, survey_version)`,
    [
      ...weight.args,
      siteId,
      series,
      dimension,
      from ?? '0000-01-01',
      to ?? '9999-12-31',
      scores?.least ?? -1_000_000,
      scores?.most ?? 1_000_000,
      survey,
      version,
    ],
  );
  return row!['n'] as number;
}
