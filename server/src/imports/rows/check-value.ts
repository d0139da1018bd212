import { importedValue } from '@huiyin/shared/contract/imported-metrics';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { onFirstDay } from '@huiyin/shared/files/metrics/on-first-days';
import { misfitOf } from '@huiyin/shared/domain/imported/imported-metric';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { DayOfMetric } from '../../imported-metrics/day-of-metric.ts';
import { occurredAtOf } from './occurred-at.ts';
import { errorByContract, rowError, type RowError } from './row-error.ts';

/** A number of a day that is fit to be stored, with its line; or what is wrong with it. */
export type CheckedValue = { line: number; day: DayOfMetric } | { errors: RowError[] };

/** A row that says something; of a number that it is one. */
export type ValueRow = Extract<ImportRow, { body: unknown }>;

/** Whether a row is a number of a day, and no answer. */
export const isValue = (row: ImportRow): row is ValueRow => 'body' in row && row.body['kind'] === 'metric';

/** Checks a number by the contract and finds its local day, of a month, say, its first. @param zone that of the site */
export function checkValue(row: ValueRow, { zone, now }: { zone: string; now: number }): CheckedValue {
  const { line, body } = row;
  const read = importedValue.safeParse(onFirstDay(body));
  if (!read.success) {
    const told = read.error.issues.map(({ path, message }) => ({ field: path.join('.') || 'row', message }));
    return { errors: told.map((error) => errorByContract(row, error)) };
  }
  const { metric, name = metric, unit, better, value, of: base = null, occurredAt } = read.data;
  const at = occurredAtOf(occurredAt, zone, now);
  if (typeof at === 'string') return { errors: [rowError(line, 'occurredAt', at, occurredAt)] };
  const misfit = misfitOf(unit, value, base);
  if (misfit) return { errors: [rowError(line, 'value', misfit, value)] };
  return { line, day: { metric, day: localDay(at, zone).day, value, base, name, unit, better } };
}
