import type { MetricExport } from '@huiyin/shared/contract/exports';
import type { MetricName, MetricSeries } from '@huiyin/shared/contract/metrics';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { LastingSeries } from '../metrics/lasting.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { fileOf, type ExportedFile } from './exported-file.ts';
import { tableOf, type Column } from './writing/table.ts';

type Point = MetricSeries['points'][number];

const columns: Column<Point>[] = [
  { name: 'start', of: ({ start }) => start },
  { name: 'n', of: ({ n }) => n },
  { name: 'value', of: ({ value }) => value },
  { name: 'low', of: ({ low }) => low },
  { name: 'high', of: ({ high }) => high },
  { name: 'before.n', of: ({ before }) => before.n },
  { name: 'before.value', of: ({ before }) => before.value },
];

/** A metric over time as a file, in its own unit, with its interval and the period before. Throws Problem('invalid') naming the field at fault. */
export async function exportMetric(
  call: Call<Staff>,
  metric: MetricName,
  { format, ...query }: MetricExport,
  lasting: LastingSeries,
): Promise<ExportedFile> {
  const { points } = await readMetric(call, metric, query, lasting);
  return fileOf(call, { what: 'metric', format, contacts: false }, async () => [
    tableOf(metric, columns, async function* () {
      yield points;
    }),
  ]);
}
