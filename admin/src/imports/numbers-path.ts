import { metricLimits } from '@huiyin/shared/domain/limits';
import { addDays } from '@huiyin/shared/domain/time/days';
import { importedAnchor } from '../imported/imported-anchor.ts';
import { insightsPath, readView, type InsightsView } from '../insights/insights-view.ts';

/** Where the metrics of an import stand, in the days it is of as far as Insights can show them: the last ones. */
export function numbersPath(days: { readonly first: string; readonly last: string } | null, today: string): string {
  const usual = readView(undefined, '');
  const pathOf = (view: InsightsView): string => `${insightsPath(view)}${importedAnchor}`;
  if (!days) return pathOf(usual);
  const to = [days.last, today].toSorted()[0]!;
  const from = [days.first, metricLimits.firstDay, addDays(to, 1 - metricLimits.days)].toSorted().at(-1)!;
  return pathOf(from > to ? usual : { ...usual, range: 'custom', from, to });
}
