import type { RowTrouble } from '@huiyin/shared/contract/imports/rows';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import type { Call } from '../../base/call.ts';
import { refused } from '../../base/events/refused.ts';
import { inBatches } from '../../base/in-batches.ts';
import { Problem } from '../../base/problem.ts';
import { settleDays, type DayOutcome, type Settling } from '../../imported-metrics/settle-days.ts';
import { storeDays } from '../../imported-metrics/store-days.ts';
import { takesIn } from '../kept/kept-imports.ts';
import { checkValue, isValue, type CheckedValue, type ValueRow } from './check-value.ts';
import { rowError, type RowError } from './row-error.ts';

/** What becomes of numbers of days among rows, before any is stored. */
export interface SettledValues {
  outcomes: readonly DayOutcome[];
  /** What is wrong with each that is refused. */
  refused: readonly (readonly RowError[])[];
  /** Stores those that are new or correct others. Throws Problem('conflict') where the import is taken back meanwhile. */
  store(): Promise<void>;
}

type Good = Extract<CheckedValue, { day: unknown }>;

/** Says what becomes of those rows that are numbers of days. */
export async function settleValues(call: Call, rows: readonly ImportRow[], how: Settling): Promise<SettledValues> {
  const checked = await checkValues(call, rows.filter(isValue));
  const good = checked.filter((one): one is Good => 'day' in one);
  const days = good.map(({ day }) => day);
  const outcomes = days.length > 0 ? await settleDays(call, how, days) : [];
  const told = good.flatMap(({ line, day }, i): RowError[][] => {
    const field = fieldAtFault[outcomes[i]! as keyof typeof fieldAtFault];
    return field ? [[rowError(line, field, outcomes[i] as RowTrouble, day[field])]] : [];
  });
  return {
    outcomes,
    refused: [...checked.flatMap((one) => ('errors' in one ? [one.errors] : [])), ...told],
    async store() {
      const wanted = days.filter((_, i) => outcomes[i] === 'new' || outcomes[i] === 'corrected');
      const isOpen = takesIn(call.site.id, how.importId);
      await storeDays(call, how.importId, wanted, isOpen).catch(refused(call.db, [isOpen, new Problem('conflict')]));
    },
  };
}

async function checkValues({ site, now, turn }: Call, rows: readonly ValueRow[]): Promise<CheckedValue[]> {
  const context = { zone: site.timeZone, now };
  const checked: CheckedValue[] = [];
  for (const batch of inBatches(rows)) {
    checked.push(...batch.map((row) => checkValue(row, context)));
    await turn();
  }
  return checked;
}

/** Of what is refused. */
const fieldAtFault = {
  taken: 'value',
  day_twice: 'value',
  metric_is_count: 'unit',
  metric_is_amount: 'unit',
  metric_is_share: 'unit',
  metric_is_level: 'unit',
  metric_many: 'metric',
} as const satisfies Partial<Record<DayOutcome, string>>;
