import type { ImportedExport } from '@huiyin/shared/contract/exports';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import type { DayOfMetric } from '../imported-metrics/day-of-metric.ts';
import { eachDay } from '../imported-metrics/each-day.ts';
import { fileOf, type ExportedFile } from './exported-file.ts';
import { tableOf, type Column } from './writing/table.ts';

/** Called as an import calls them: the file comes back as it is. */
const columns: Column<DayOfMetric>[] = [
  { name: 'kind', of: () => 'metric', only: 'ndjson' },
  { name: 'metric', of: ({ metric }) => metric },
  { name: 'name', of: ({ name }) => name },
  { name: 'occurredAt', of: ({ day }) => day },
  { name: 'value', of: ({ value }) => value },
  { name: 'of', of: ({ base }) => base },
  { name: 'unit', of: ({ unit }) => unit },
  { name: 'better', of: ({ better }) => better },
];

/** What holds of imported metrics, of all or one, a row a day, as a file. Throws Problem('invalid') for days the wrong way round. */
export function exportImported(call: Call<Staff>, { format, ...which }: ImportedExport): ExportedFile {
  if (which.from && which.to && which.from > which.to) throw Problem.field('from', 'must not be after to');
  return fileOf(call, { what: 'imported', format, contacts: false }, async () => [
    tableOf('imported', columns, () => eachDay(call, which)),
  ]);
}
