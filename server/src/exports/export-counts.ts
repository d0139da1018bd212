import type { CountsExport } from '@huiyin/shared/contract/exports';
import { answerFilter } from '@huiyin/shared/domain/filters/answer-filter';
import { saidByBucket } from '@huiyin/shared/domain/series';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { eachCount, type StoredCount } from '../metrics/each-count.ts';
import { fileOf, type ExportedFile } from './exported-file.ts';
import { tableOf, type Column } from './writing/table.ts';

const columns: Column<StoredCount>[] = [
  { name: 'day', of: ({ day }) => day },
  { name: 'series', of: ({ series }) => series },
  { name: 'survey', of: ({ survey }) => survey },
  { name: 'surveyVersion', of: ({ surveyVersion }) => surveyVersion },
  { name: 'dimension', of: ({ dimension }) => dimension },
  { name: 'value', of: ({ value }) => value },
  { name: 'score', of: ({ bucket }) => saidByBucket(bucket) },
  { name: 'n', of: ({ n }) => n },
];

/** The cells that every number is a sum of, as a file. Throws Problem('invalid') for days the wrong way round, or values of two dimensions. */
export function exportCounts(call: Call<Staff>, { format, ...which }: CountsExport): ExportedFile {
  if (which.from && which.to && which.from > which.to) throw Problem.field('from', 'must not be after to');
  const [first, second] = answerFilter(which);
  if (second)
    throw Problem.field(second.field, `cannot be combined with ${first!.field}: counts are kept by one at a time`);
  return fileOf(call, { what: 'counts', format, contacts: false }, async () => [
    tableOf('counts', columns, () => eachCount(call, which)),
  ]);
}
