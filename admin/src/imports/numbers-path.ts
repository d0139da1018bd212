import { metricLimits } from '@huiyin/shared/domain/limits';
import { addDays } from '@huiyin/shared/domain/time/days';
import { insightsPath, readView } from '../insights/insights-view.ts';

/** Where the metrics of an import stand, in the days it is of as far as Insights can show them: the last ones. */
export function numbersPath(days: { readonly first: string; readonly last: string } | null, today: string): string {
  const usual = readView(undefined, '');
  if (!days) return insightsPath(usual);
  const to = [days.last, today].toSorted()[0]!;
  const from = [days.first, metricLimits.firstDay, addDays(to, 1 - metricLimits.days)].toSorted().at(-1)!;
  return insightsPath(from > to ? usual : { ...usual, range: 'custom', from, to });
}
