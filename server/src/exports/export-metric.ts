import type { MetricExport } from '@huiyin/shared/contract/exports';
import type { Figure, MetricName, MetricSeries } from '@huiyin/shared/contract/metrics';
import { targetOn } from '@huiyin/shared/domain/targets';
import { addDays, type Day } from '@huiyin/shared/domain/time/days';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { LastingSeries } from '../metrics/lasting.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { fileOf, type ExportedFile } from './exported-file.ts';
import { tableOf, type Column } from './writing/table.ts';

/** A point with its first and last day within the period, and what was aimed at on the last. */
interface Row extends Omit<MetricSeries['points'][number], 'start'> {
  readonly from: string;
  readonly to: Day;
  readonly target: number | null;
}

const columnsOfFigure: Column<Figure>[] = [
  { name: 'n', of: ({ n }) => n },
  { name: 'value', of: ({ value }) => value },
  { name: 'low', of: ({ low }) => low },
  { name: 'high', of: ({ high }) => high },
];

const columns: Column<Row>[] = [
  { name: 'from', of: ({ from }) => from },
  { name: 'to', of: ({ to }) => to },
  ...columnsOfFigure,
  { name: 'before', of: ({ before: { n, value } }) => ({ n, value }), parts: ['n', 'value'] },
  { name: 'target', of: ({ target }) => target },
];

/** A total of one value of a dimension, or of several `values` together. */
interface SplitRow extends Figure {
  readonly of: string | null;
  readonly values: number;
}

const ofSplit = ({ from, to, split }: MetricSeries): Column<SplitRow>[] => [
  { name: 'from', of: () => from },
  { name: 'to', of: () => to },
  { name: 'dimension', of: () => split?.dimension ?? null },
  { name: 'of', of: (row) => row.of },
  { name: 'values', of: ({ values }) => values },
  ...columnsOfFigure,
];

/**
 * A metric over time as a file, in its own unit, with its interval, the period before and targets; told apart by a dimension the total of each of its
 * values, and no rows where that is untold. Throws Problem('invalid') naming the field at fault.
 */
export async function exportMetric(
  call: Call<Staff>,
  metric: MetricName,
  { format, ...query }: MetricExport,
  lasting: LastingSeries,
): Promise<ExportedFile> {
  const series = await readMetric(call, metric, query, lasting);
  return fileOf(call, { what: 'metric', name: metric, format, contacts: false }, async () => [
    query.split
      ? tableOf(metric, ofSplit(series), () => oneSlice(splitRows(series)))
      : tableOf(metric, columns, () => oneSlice(pointRows(series))),
  ]);
}

async function* oneSlice<R>(rows: readonly R[]): AsyncGenerator<readonly R[]> {
  yield rows;
}

const splitRows = ({ split }: MetricSeries): SplitRow[] => [
  ...(split?.values ?? []).map((one) => ({ ...one, values: 1 })),
  ...(split?.rest ? [{ ...split.rest, of: null }] : []),
];

const pointRows = ({ points, by, from, to, targets }: MetricSeries): Row[] =>
  points.map(({ start, ...point }, at) => {
    const next = points[at + 1]?.start;
    const last = by === 'hour' ? start.slice(0, 'yyyy-mm-dd'.length) : next === undefined ? to : addDays(next, -1);
    // The first bucket may begin before the period.
    return { ...point, from: start < from ? from : start, to: last, target: targetOn(targets, last) };
  });
