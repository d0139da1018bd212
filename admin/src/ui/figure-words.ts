import type { Figure, MetricSeries } from '@huiyin/shared/contract/metrics';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { now } from '../clock.ts';
import { date, figureOfTime, fixed, none, number, took } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

type Unit = MetricSeries['unit'];

/** A figure in the unit it is written in: shares in per cent. */
export function writtenFigure({ n, value, low, high }: Figure, unit: Unit): Figure {
  const inUnit = (one: number | null): number | null => (one === null ? one : written(one, unit));
  return { n, value: inUnit(value), low: value === null ? null : inUnit(low), high: inUnit(high) };
}

/** A value in the unit it is written in: shares in per cent. */
export const written = (value: number, unit: Unit): number => (unit === 'share' ? value * 100 : value);

/** Digits of a value in its unit: always one behind the point, counts whole, times in the unit that suits them. */
const digitsOf = (value: number, unit: Unit): string =>
  unit === 'minutes' ? took(value) : fixed(value, unit === 'count' ? 0 : 1);

/** A value as in {@link writtenFigure}, with its unit: `84.2%`, `−12.4`, `5.0`, `2.8 hr`. */
export const valueText = (value: number, unit: Unit): string =>
  unit === 'share' ? `${digitsOf(value, unit)}%` : digitsOf(value, unit);

/**
 * From where to where such a value may lie, e.g. `76.1–83.0%`, `−20.0 to −4.0`, `2.8–3.4 hr`, `90.0 min to 3.4 hr`; `2.8 hr or more` where
 * nobody can tell how far.
 */
export function intervalText(low: number, high: number | null, unit: Unit): string {
  const { plain, share, worded, open } = bookOf(shell).figure.interval;
  if (high === null) return open(digitsOf(low, unit));
  if (unit === 'minutes') return timesText(low, high);
  const said = low < 0 ? worded : unit === 'share' ? share : plain;
  return said(digitsOf(low, unit), digitsOf(high, unit));
}

/** The unit of both stands once. */
function timesText(low: number, high: number): string {
  const { plain, worded } = bookOf(shell).figure.interval;
  const [n, unit] = figureOfTime(low);
  return figureOfTime(high)[1] === unit ? plain(fixed(n, 1), took(high)) : worded(took(low), took(high));
}

/** That there are too few for a value. */
export function fewWords(n: number, unit: Unit): string {
  const { figure } = bookOf(shell);
  if (unit === 'minutes') return n === 0 ? figure.noComplaints : figure.tooFewReplies(number(n));
  return figure.tooFew(number(n), number(minimumAnswers));
}

/** The value of a figure with its unit, e.g. `84.2%`; a dash where there are too few answers. */
export function valueWords(figure: Figure, unit: Unit): string {
  if (unit === 'count') return number(figure.n);
  const { value } = writtenFigure(figure, unit);
  return value === null ? none : valueText(value, unit);
}

/** The number of answers and the interval, e.g. `412 answers · 95% CI 80.3–87.4%`. */
export function basisWords(figure: Figure, unit: Unit): string {
  const { basis, basisOfReplies } = bookOf(shell).figure;
  const { n, value, low, high } = writtenFigure(figure, unit);
  if (unit === 'count') return '';
  if (value === null || low === null) return fewWords(n, unit);
  return (unit === 'minutes' ? basisOfReplies : basis)(n, number(n), intervalText(low, high, unit));
}

type Changed = Pick<MetricSeries, 'change' | 'unit' | 'better'>;

/** Whether a change is for the better or the worse, whatever is measured; undefined where there is no clear one. */
export function changeTone({ change: { verdict }, better }: Changed): 'good' | 'bad' | undefined {
  if (verdict !== 'up' && verdict !== 'down') return undefined;
  return (verdict === 'up') === (better === 'more') ? 'good' : 'bad';
}

/** The change against the period before, e.g. `+4.1 points (±3.3) vs. previous 30 days · better`; empty where there is nothing to say. */
export function changeWords(series: Changed & Pick<MetricSeries, 'total' | 'since'>, days: number): string {
  const { change, unit, total, since } = series;
  const { figure } = bookOf(shell);
  if (total.value === null) return '';
  if (change.verdict === 'no_before') return since === null ? '' : figure.noBefore(date(since, 'UTC'));
  const { value, low, high } = writtenFigure({ n: total.n, ...change }, unit);
  if (value === null || low === null || high === null) return figure.noComparison;
  const half = (high - low) / 2;
  const [much, within] = [digitsOf(Math.abs(value), unit), digitsOf(half, unit)];
  const sized = (size: string, of: number): string => figure.sizes[unit](size, of);
  const period = figure.before(days, number(days));
  const tone = changeTone(series);
  if (!tone) return figure.unclear(`${/[1-9]/.test(much) ? signOf(value) : ''}${much}`, sized(within, half), period);
  const said = (value > 0 ? figure.up : figure.down)(sized(much, Math.abs(value)), within, period);
  return figure.judged(said, figure.tones[tone]);
}

const signOf = (value: number): string => (value < 0 ? '−' : '+');

/** What is aimed at, as in {@link written}, with its unit and no digits that say nothing: `90%`, `40`, `4 hr`. */
export function aimText(value: number, unit: Unit): string {
  if (unit === 'minutes') return took(value, true);
  return unit === 'share' ? `${number(value, 2)}%` : number(value, 2);
}

type Aimed = NonNullable<MetricSeries['target']>;

/** A target as it is kept, and what comes of it, e.g. `Target 90%: not met`. */
export function targetWords({ value, verdict }: Aimed, unit: Unit): string {
  const { target, verdicts } = bookOf(shell).figure;
  return target(aimText(written(value, unit), unit), verdicts[verdict]);
}

/** Whether what comes of a target is good or bad; undefined where that is not known. */
export const targetTone = ({ verdict }: Aimed): 'good' | 'bad' | undefined =>
  verdict === 'met' ? 'good' : verdict === 'missed' ? 'bad' : undefined;

/** Whether the last day of a period is today, at the site: it counts only so far. */
export const endsToday = ({ to, zone }: Pick<MetricSeries, 'to' | 'zone'>): boolean => to === localDay(now(), zone).day;
