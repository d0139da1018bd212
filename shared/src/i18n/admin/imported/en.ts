import type { ImportedUnit } from '../../../domain/imported/imported-metric.ts';

/** Words of numbers from elsewhere. */
export const words = {
  heading: 'From elsewhere',
  choose: 'Number',
  export: 'Export these days…',
  /** What a number is, by its unit. */
  formulas: {
    count: 'The sum of all days that have a value.',
    amount: 'The sum of all days that have a value.',
    share: 'The mean of all days that have a value; nobody can tell its interval.',
    level: 'The mean of all days that have a value.',
  } satisfies Record<ImportedUnit, string>,
  /** Of a share whose days say of how many it is. */
  pooled: 'Of all days together, by what each is a share of.',
  days: (n: string, of: string) => `${n} of ${of} days have a value`,
  of: (n: string) => `of ${n}`,
  interval: (limits: string) => `95% CI ${limits}`,
  /** `change` has its sign; `days` are those that both periods have. */
  surely: (change: string, within: string, days: string) => `${change} (±${within}), ${days}`,
  unclear: (change: string, within: string, days: string) => `No clear change, ${days} (${change} ±${within})`,
  only: (change: string, days: string) => `${change}, ${days}`,
  compared: (n: number, shown: string) =>
    n === 1 ? 'on the one day that both periods have' : `on the ${shown} days that both periods have`,
  before: (value: string) => `Before: ${value}`,
  by: { day: 'by day', week: 'by week', month: 'by month' },
  titled: (name: string, by: string) => `${name}, ${by}`,
  none: 'No day of this period has a value.',
  more: (n: number, shown: string) => (n === 1 ? '1 more is in the export.' : `${shown} more are in the export.`),
  columns: { period: 'Period', days: 'Days with a value', value: 'Value', interval: '95% CI', before: 'Before' },
};

/** The book of numbers from elsewhere. */
export type ImportedBook = typeof words;
