import type { Figure } from '@huiyin/shared/contract/metrics';
import type { MetricSeries } from '../api/metrics.ts';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { judge, targetOn, type TargetVerdict } from '@huiyin/shared/domain/targets';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { metricLimits } from '@huiyin/shared/domain/limits';
import type { BucketSize, Day } from '@huiyin/shared/domain/time/days';
import { none, number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import {
  aimText,
  endsToday,
  fewWords,
  intervalText,
  targetWords,
  valueText,
  written,
  writtenFigure,
} from '../ui/figure-words.ts';
import { bucketDays, bucketLabel, bucketName } from './bucket-words.ts';
import { daysOf } from './insights-view.ts';

/** One point of a series as everybody shows it: the chart, the table and the file say the same. */
export interface SeriesRow {
  /** Its days within the period, first and last. */
  readonly from: string;
  readonly to: string;
  /** Short, for the axis. */
  readonly label: string;
  /** In full. */
  readonly name: string;
  readonly n: number;
  /** In what is written: per cent for CSAT, points for NPS; null where too few answered. */
  readonly value: number | null;
  readonly low: number | null;
  /** Null beside a value where nobody can tell how far it reaches. */
  readonly high: number | null;
  /** The same stretch of the period before; null where that began before the first answer. */
  readonly before: Figure | null;
  /** What was aimed at on its last day, in what is written and in words, and what comes of it; null where nothing was. */
  readonly target: {
    readonly value: number;
    readonly text: string;
    readonly words: string;
    readonly verdict: TargetVerdict;
  } | null;
  /** Whether it is not over yet. */
  readonly isOpen: boolean;
}

/** Whether a point has a value: of counts every one, of others where enough answered. */
export const hasValue = ({ value }: SeriesRow): boolean => value !== null;

/** Whether something was aimed at. */
export const hasTarget = ({ target }: SeriesRow): boolean => target !== null;

type Unit = MetricSeries['unit'];

/** The points of a series in the unit they are written in. */
export function seriesRows(series: MetricSeries): SeriesRow[] {
  const { points, by, unit, from, to, change } = series;
  const step = by as BucketSize;
  const isCompared = change.verdict !== 'no_before';
  const isOpen = endsToday(series);
  return points.map(({ start, before, ...figure }, i) => {
    const days = bucketDays(start, step, { from, to });
    return {
      ...days,
      label: bucketLabel(days.from, step),
      name: bucketName(days, step),
      ...writtenFigure(figure, unit),
      target: targetOf(series, days.to, figure),
      before: isCompared ? writtenFigure(before, unit) : null,
      isOpen: isOpen && i === points.length - 1,
    };
  });
}

/** A stretch of days is measured against the target of its last one. */
function targetOf({ targets, unit, better }: MetricSeries, day: Day, figure: Figure): SeriesRow['target'] {
  const aim = targetOn(targets, day);
  if (aim === null) return null;
  const verdict = judge(figure, aim, { better, unit });
  const value = written(aim, unit);
  return { value, text: aimText(value, unit), words: targetWords({ value: aim, verdict }, unit), verdict };
}

/** A value with its interval, e.g. `3.1 hr (2.9–3.4 hr)`, or that there are too few. */
export const figureText = ({ n, value, low, high }: Figure, unit: Unit): string =>
  value === null || low === null
    ? fewWords(n, unit)
    : bookOf(shell).aside(valueText(value, unit), intervalText(low, high, unit));

/** That too much still lasts to tell of a part of it. */
export const untoldWords = (): string => bookOf(insights).untold(number(metricLimits.apart));

/** Whether a series counts complaints, not answers. */
export const isOfComplaints = (unit: Unit): boolean => unit === 'minutes' || unit === 'count';

/** What is counted in a series: complaints, or answers. */
export function countedWord(unit: Unit): string {
  const words = bookOf(insights);
  return isOfComplaints(unit) ? words.value.complaints : words.answers;
}

/** What the period before is called, e.g. `Previous 90 days`. */
export function beforeName(series: Pick<MetricSeries, 'from' | 'to'>): string {
  const days = daysOf(series);
  return bookOf(insights).before(days, number(days));
}

/** What a point was in the period before, in what is written: its value or count, or a dash. */
export const beforeText = ({ n, value }: Figure, unit: Unit): string =>
  unit === 'count' ? number(n) : value === null ? none : valueText(value, unit);

/** The name of a point, and whether it is over. */
export const rowName = ({ name, isOpen }: SeriesRow): string =>
  isOpen ? bookOf(shell).aside(name, bookOf(insights).notOver) : name;

/** A point in words, a line each: period, value, interval, answers, its target, and what it was before. */
export function rowWords(row: SeriesRow, series: MetricSeries): string[] {
  const { unit } = series;
  const before = row.before && bookOf(shell).pair(beforeName(series), beforeText(row.before, unit));
  return [
    rowName(row),
    ...figureLines(row, series),
    ...(row.target ? [row.target.words] : []),
    ...(before ? [before] : []),
  ];
}

function figureLines({ n, value, low, high }: SeriesRow, { metric, unit }: MetricSeries): string[] {
  const words = bookOf(insights);
  const counted = (isOfComplaints(unit) ? words.complaintCount : words.answerCount)(n, number(n));
  if (unit === 'count') return [counted];
  if (value === null || low === null) return [fewWords(n, unit)];
  return [`${words.metrics[metric]} ${valueText(value, unit)}`, words.between(intervalText(low, high, unit)), counted];
}
