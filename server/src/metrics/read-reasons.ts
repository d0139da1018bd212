import type { MetricName } from '@huiyin/shared/contract/metrics';
import type { MetricReasons, ReasonsQuery } from '@huiyin/shared/contract/reasons';
import { asksGroups } from '@huiyin/shared/contract/scores';
import { metrics, type MetricDefinition } from '@huiyin/shared/domain/metrics';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { wilson } from '@huiyin/shared/domain/statistics/proportion';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { Problem } from '../base/problem.ts';
import { countAsked, countByValue } from './count-asked.ts';
import type { Reads } from './lasting.ts';
import { ofSurveyAsked } from './of-survey.ts';
import { spanOf } from './span.ts';

const mostReasons = 100;

/**
 * Why people gave a metric its scores: the reasons they chose over local days, each with its share of all answers. From counts only. Throws
 * Problem('invalid') naming the field at fault.
 */
export async function readReasons(
  { db, site, now }: Reads,
  metric: MetricName,
  { score, survey, version, ...days }: ReasonsQuery,
): Promise<MetricReasons> {
  const { from, to } = spanOf({ ...days, by: 'month' }, localDay(now, site.timeZone).day);
  const { series }: MetricDefinition = metrics[metric];
  if (score && asksGroups(score) && series !== 'nps') throw Problem.field('score', 'of a group is asked of nps alone');
  const scope = ofSurveyAsked({ survey, version });
  const cells = {
    siteId: site.id,
    series,
    buckets: score ?? null,
    values: null,
    surveys: scope.survey === null ? null : [scope.survey],
    version: scope.version,
    from,
    to,
  };
  const [n, reasons] = await Promise.all([
    countAsked(db, { ...cells, dimension: 'channel' }),
    countByValue(db, { ...cells, dimension: 'reason' }),
  ]);
  return {
    metric,
    from,
    to,
    n,
    reasons: reasons.slice(0, mostReasons).map((reason) => ({ ...reason, ...reasonShare(reason.n, n) })),
    others: Math.max(0, reasons.length - mostReasons),
  };
}

function reasonShare(x: number, n: number): Pick<MetricReasons['reasons'][number], 'share' | 'low' | 'high'> {
  return n < minimumAnswers ? { share: null, low: null, high: null } : { share: x / n, ...wilson(x, n) };
}
