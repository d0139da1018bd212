import type { Figure, MetricSeries } from '@huiyin/shared/contract/metrics';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { date, fixed, none, number, took } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

type Unit = MetricSeries['unit'];

/** A figure in the unit it is written in: shares in per cent. */
export function writtenFigure({ n, value, low, high }: Figure, unit: Unit): Figure {
  const inUnit = (one: number | null): number | null => (one !== null && unit === 'share' ? one * 100 : one);
  return { n, value: inUnit(value), low: inUnit(low), high: inUnit(high) };
}

/** Digits of a value in its unit: shares and scores with one behind the point, points and counts whole, times in the unit that suits them. */
const digitsOf = (value: number, unit: Unit, digits = unit === 'points' || unit === 'count' ? 0 : 1): string =>
  unit === 'minutes' ? took(value) : fixed(value, digits).replace('-', '−');

/** A value as in {@link writtenFigure}, with its unit: `84.2%`, `−12`, `5.0`, `2.8 hr`. */
export const valueText = (value: number, unit: Unit): string =>
  unit === 'share' ? `${digitsOf(value, unit)}%` : digitsOf(value, unit);

/** From where to where such a value may lie, e.g. `76.1–83.0%`, `−20 to −4`, `2.8 hr to 3.4 hr`. */
export function intervalText(low: number, high: number, unit: Unit): string {
  const { plain, share, worded } = bookOf(shell).figure.interval;
  const said = unit === 'minutes' || low < 0 ? worded : unit === 'share' ? share : plain;
  return said(digitsOf(low, unit), digitsOf(high, unit));
}

/** That there are too few for a value. */
export function fewWords(n: number, unit: Unit): string {
  const { figure } = bookOf(shell);
  return unit === 'minutes' ? figure.tooFewReplies(number(n)) : figure.tooFew(number(n), number(minimumAnswers));
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
  if (value === null || low === null || high === null) return fewWords(n, unit);
  return (unit === 'minutes' ? basisOfReplies : basis)(n, number(n), intervalText(low, high, unit));
}

/** The change against the period before, e.g. `+4 points (±3) vs. previous 30 days`; empty where there is nothing to say. */
export function changeWords(
  { change, unit, total, since }: Pick<MetricSeries, 'change' | 'unit' | 'total' | 'since'>,
  days: number,
): string {
  const { figure } = bookOf(shell);
  if (total.value === null) return '';
  if (change.verdict === 'no_before') return since === null ? '' : figure.noBefore(date(since, 'UTC'));
  const { value, low, high } = writtenFigure({ n: total.n, ...change }, unit);
  if (value === null || low === null || high === null) return figure.noComparison;
  const half = (high - low) / 2;
  const text = (one: number): string => digitsOf(one, unit, half < 2 ? 1 : 0);
  const much = text(Math.abs(value));
  const period = figure.before(days, number(days));
  if (change.verdict === 'up') return figure.up(figure.sizes[unit](much), text(half), period);
  if (change.verdict === 'down') return figure.down(figure.sizes[unit](much), text(half), period);
  return figure.unclear(`${/[1-9]/.test(much) ? signOf(value) : ''}${much}`, text(half), period);
}

const signOf = (value: number): string => (value < 0 ? '−' : '+');
