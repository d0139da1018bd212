import type { Figure, MetricSeries } from '@huiyin/shared/contract/metrics';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { date, none, number, took } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

type Unit = MetricSeries['unit'];

/** A value as it is written: shares in per cent and scores with one digit, points as whole numbers, minutes in the unit that suits them. */
const written = (value: number, unit: Unit, digits = unit === 'points' || unit === 'count' ? 0 : 1): string =>
  unit === 'minutes' ? took(value) : number(unit === 'share' ? value * 100 : value, digits);

/** The value with its unit, e.g. `84.2%`, `-12`, `5.4`; a dash where there are too few answers. */
export function valueWords({ value, n }: Figure, unit: Unit): string {
  if (unit === 'count') return number(n);
  if (value === null) return none;
  return unit === 'share' ? `${written(value, unit)}%` : written(value, unit);
}

/** The number of answers and the interval, e.g. `412 answers · 95% interval 80.3 to 87.4`. */
export function basisWords({ n, value, low, high }: Figure, unit: Unit): string {
  const { figure } = bookOf(shell);
  if (unit === 'count') return '';
  const isTime = unit === 'minutes';
  if (value === null || low === null || high === null)
    return isTime ? figure.tooFewReplies(number(n)) : figure.tooFew(number(n), number(minimumAnswers));
  const basis = isTime ? figure.basisOfReplies : figure.basis;
  return basis(n, number(n), written(low, unit), written(high, unit));
}

/** The change against the period before, e.g. `up 4 ± 3 points on the 30 days before`; empty where there is nothing to say. */
export function changeWords(
  { change, unit, total, since }: Pick<MetricSeries, 'change' | 'unit' | 'total' | 'since'>,
  days: number,
): string {
  const { figure } = bookOf(shell);
  const { value, low, high, verdict } = change;
  const period = figure.before(days, number(days));
  if (total.value === null) return '';
  if (verdict === 'no_before') return since === null ? '' : figure.noBefore(date(since, 'UTC'));
  if (value === null || low === null || high === null) return figure.noComparison(period);
  const half = (high - low) / 2;
  const digits = half * (unit === 'share' ? 100 : 1) < 2 ? 1 : 0;
  const much = written(Math.abs(value), unit, digits);
  const size = (signed: string): string => figure.sizes[unit](signed, written(half, unit, digits));
  if (verdict === 'up') return figure.up(size(much), period);
  if (verdict === 'down') return figure.down(size(much), period);
  return figure.unclear(size(value < 0 ? `−${much}` : `+${much}`), period);
}
