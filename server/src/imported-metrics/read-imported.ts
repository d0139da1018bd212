import type {
  ImportedList,
  importedPageQuery,
  ImportedPage,
  ImportedQuery,
  ImportedSeries,
} from '@huiyin/shared/contract/imported-metrics';
import { changeOfDays, figureOfDays, type DayValue } from '@huiyin/shared/domain/imported/imported-figure';
import { importedLimits, type ImportedUnit } from '@huiyin/shared/domain/imported/imported-metric';
import { addDays, nextBucket } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { z } from 'zod';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { spanOf } from '../metrics/span.ts';
import { currentDays, currentMetrics, spansOfMetrics, type CurrentMetric } from './stored-days.ts';

type Reading = Pick<Call, 'db' | 'site' | 'now'>;

/** The metrics from elsewhere that a site has, by name. */
export async function listImported(call: Reading): Promise<ImportedList> {
  const [metrics, spans] = await Promise.all([currentMetrics(call), spansOfMetrics(call)]);
  return {
    items: metrics
      .flatMap((one) => {
        const span = spans.get(one.metric);
        return span ? [{ ...one, ...span }] : [];
      })
      .toSorted(byName),
  };
}

const byName = (one: CurrentMetric, other: CurrentMetric): number =>
  one.name.localeCompare(other.name) || (one.metric < other.metric ? -1 : 1);

/**
 * Those that a site has over local days, by name, `importedLimits.page` from the cursor on: as {@link readImported} gives each. Throws
 * Problem('invalid') naming the field at fault.
 */
export async function pageOfImported(
  call: Reading,
  { cursor, ...query }: z.infer<typeof importedPageQuery>,
): Promise<ImportedPage> {
  const asked = spanAsked(call, query);
  const all = (await currentMetrics(call)).toSorted(byName);
  const first = Number(cursor ?? 0);
  const next = first + importedLimits.page;
  const items = await Promise.all(all.slice(first, next).map((one) => readOverTime(call, one, asked)));
  return { items, nextCursor: next < all.length ? String(next) : null, total: all.length };
}

/**
 * A metric from elsewhere over local days, in buckets, with the span of the same length just before. A bucket that begins before `from` holds only
 * its days within the span. Throws Problem('not_found'), Problem('invalid') naming the field at fault.
 */
export async function readImported(call: Reading, metric: string, query: ImportedQuery): Promise<ImportedSeries> {
  const found = (await currentMetrics(call)).find((one) => one.metric === metric);
  if (!found) throw new Problem('not_found');
  return readOverTime(call, found, spanAsked(call, query));
}

const spanAsked = ({ site, now }: Reading, query: ImportedQuery) => ({
  ...spanOf(query, localDay(now, site.timeZone).day),
  by: query.by ?? 'day',
});

async function readOverTime(
  { db, site }: Reading,
  found: CurrentMetric,
  { from, to, beforeFrom, starts, by, days: length }: ReturnType<typeof spanAsked>,
): Promise<ImportedSeries> {
  const { metric, unit } = found;
  const stored = await currentDays(db, site.id, { metric, from: beforeFrom, to });
  const all = new Map(stored.map(({ day, value, base }): [string, DayValue] => [day, { day, value, of: base }]));
  const within = (first: string, last: string) => valuesWithin(all, first, last);
  const points = starts.map((start) => {
    const first = start < from ? from : start;
    const end = addDays(nextBucket(start, by), -1);
    const last = end > to ? to : end;
    const before = figureOfDays(unit, within(addDays(first, -length), addDays(last, -length)));
    return { start, from: first, to: last, ...figureOfDays(unit, within(first, last)), before };
  });
  const pairs = within(from, to).flatMap((one) => {
    const before = all.get(addDays(one.day, -length));
    return before ? [[one, before] as const] : [];
  });
  return {
    ...found,
    formula: formulas[unit],
    zone: site.timeZone,
    by,
    from,
    to,
    points,
    total: figureOfDays(unit, within(from, to)),
    before: figureOfDays(unit, within(beforeFrom, addDays(from, -1))),
    change: changeOfDays(unit, pairs),
  };
}

function valuesWithin(all: ReadonlyMap<string, DayValue>, first: string, last: string): DayValue[] {
  const found: DayValue[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const one = all.get(day);
    if (one) found.push(one);
  }
  return found;
}

const formulas: Readonly<Record<ImportedUnit, string>> = {
  count: 'sum of the days that have a value; changes by two Poisson counts, on the days that both periods have',
  amount: 'sum of the days that have a value; no interval',
  share: 'where every day says of how many: all of these together, Wilson interval; else mean of the days, no interval',
  level: 'mean of the days that have a value; no interval',
};
