import type { ImportedUnit } from '../../../domain/imported/imported-metric.ts';

/** Words of imported numbers. */
export const words = {
  heading: 'Imported numbers',
  choose: 'Imported number shown by its days',
  export: 'Export these numbers…',
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
  /** Of what share a value would be of fewer than can be told. */
  tooFew: (n: string, needed: string) => `too few for a share: ${n} of ${needed}`,
  few: 'too few',
  tooFewCompared: (days: string) => `Too few to compare ${days}`,
  interval: (limits: string) => `95% CI ${limits}`,
  /** `change` has its sign; `days` are those that both periods have. */
  surely: (change: string, within: string, days: string) => `${change} (±${within}), ${days}`,
  unclear: (change: string, within: string, days: string) => `No clear change, ${days} (${change} ±${within})`,
  only: (change: string, days: string) => `${change}, ${days}`,
  compared: (n: number, shown: string) =>
    n === 1 ? 'on the one day that both periods have' : `on the ${shown} days that both periods have`,
  before: (value: string) => `Before: ${value}`,
  /** A point of a chart, aloud. */
  worth: (name: string, value: string) => `${name}: ${value}`,
  by: { day: 'by day', week: 'by week', month: 'by month' },
  titled: (name: string, by: string) => `${name}, ${by}`,
  none: 'No day of this period has a value.',
  /** How a chart shows a day without one. */
  missing: 'No value',
  /** What shows those that are not here yet. */
  more: (n: number, shown: string) => (n === 1 ? 'Show 1 more imported number' : `Show ${shown} more imported numbers`),
  columns: {
    period: 'Period',
    days: 'Days with a value',
    value: 'Value',
    interval: '95% CI',
    of: 'Of how many',
    before: 'Before',
    ofBefore: 'Of how many, before',
    daysBefore: 'Days with a value, before',
  },
};

/** The book of imported numbers. */
export type ImportedBook = typeof words;
