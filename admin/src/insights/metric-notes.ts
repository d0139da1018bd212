import { html, type TemplateResult } from 'lit';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { MetricSeries } from '../api/metrics.ts';
import type { SiteRef } from '../api/session.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { InsightsView } from './insights-view.ts';
import { madeOf } from './made-of.ts';
import { whyLeftOut } from './why-left-out.ts';

/**
 * What stands below a chart: which days, why the line has gaps, that the target changed, that the axis is a part, and what is left out.
 * @param view which answers it is of; suspects are told apart by survey alone
 * @param isZoomed whether the axis is drawn as a part of the scale
 */
export function metricNotes(
  site: SiteRef,
  series: MetricSeries,
  view: Pick<InsightsView, 'only' | 'survey' | 'version'>,
  isZoomed = false,
): (string | TemplateResult)[] {
  const words = bookOf(insights);
  const { points, suspects, zone, unit } = series;
  const gaps = unit !== 'count' && points.some(({ value }) => value === null);
  return [
    words.zone(zone),
    ...(gaps ? [unit === 'minutes' ? words.gapsOfReplies : words.gaps(number(minimumAnswers))] : []),
    ...(isMoved(series) ? [words.target.changed] : []),
    ...(isZoomed ? [words.zoomed] : []),
    ...(suspects > 0 ? [leftOut(site, series, view)] : []),
  ];
}

/** Whether what the period is measured against began within it. */
const isMoved = ({ target, targets, from }: MetricSeries): boolean =>
  target !== null && targets.some((one) => one.from > from);

function leftOut(
  site: SiteRef,
  series: MetricSeries,
  view: Parameters<typeof metricNotes>[2],
): string | TemplateResult {
  const words = bookOf(insights);
  const { suspects: n, tests } = series;
  const said = words.leftOut[whyLeftOut(series)][view.only ? 'ofAll' : 'all'](n, number(n));
  const href = madeOf(site, series, { ...view, only: undefined })({ suspect: tests === n ? 'test' : 'true' });
  return href ? html`${said} <a class="screen" href=${href}>${bookOf(answerLinks).readSuspects}</a>` : said;
}
