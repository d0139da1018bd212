import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

type Metric = ImportInspection['metrics'][number];

/** What a number of a file is read as, and on how many days. */
export function metricWords({ unit, better, values }: Metric): string {
  const { read, units, betters, values: counted } = bookOf(imports).metrics;
  return read(units[unit], betters[better], counted(values, number(values)));
}
