import type { ImportedUnit } from '@huiyin/shared/domain/imported/imported-metric';
import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { imported } from '@huiyin/shared/i18n/admin/imported';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import { fixed, none, number, significant } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { daysOf } from '../insights/insights-view.ts';

type Figure = ImportedSeries['total'];

/** As it is written: shares in per cent. */
export const writtenAs = (value: number, unit: ImportedUnit): number => (unit === 'share' ? value * 100 : value);

/** A number of a unit as tiles, tables, axes and changes write it, a share in per cent without the sign. What is not 0 is not written as 0. */
function importedDigits(value: number, unit: ImportedUnit): string {
  if (unit === 'count') return number(value);
  const shown = writtenAs(value, unit);
  return unit === 'share' && !isTiny(shown) ? fixed(shown, 1) : significant(shown);
}

const isTiny = (percent: number): boolean => percent !== 0 && Math.abs(percent) < 0.1;

/** A value with its unit, `84.2%`, `1,204`, `56.3`, `0.034`. */
export function importedValue(value: number | null, unit: ImportedUnit): string {
  if (value === null) return none;
  return unit === 'share' ? `${importedDigits(value, unit)}%` : importedDigits(value, unit);
}

/** From where to where a share may lie; '' where nobody can tell. */
export function importedLimits({ low, high }: Figure): string {
  if (low === null || high === null) return '';
  return bookOf(shell).figure.interval.share(importedDigits(low, 'share'), importedDigits(high, 'share'));
}

/** What a number of a period rests on: how many of its days, of how many it is, its interval. */
export function basisParts(figure: Figure, days: number): string[] {
  const words = bookOf(imported);
  const limits = importedLimits(figure);
  return [
    words.days(number(figure.days), number(days)),
    ...baseWords(figure),
    ...(limits ? [words.interval(limits)] : []),
  ];
}

/** Of how many a share is, or that they are too few to tell it. */
function baseWords({ base, value }: Figure): string[] {
  const { of, tooFew } = bookOf(imported);
  if (base === null) return [];
  return [value === null ? tooFew(number(base), number(minimumAnswers)) : of(number(base))];
}

/** A value with its unit; of days whose share is of too few to be told, that. */
export const importedTold = (figure: Figure, unit: ImportedUnit): string =>
  isOfFew(figure) ? bookOf(imported).few : importedValue(figure.value, unit);

/** Whether there are days with a value, and too few of what they are a share of. */
export const isOfFew = ({ value, days }: Figure): boolean => value === null && days > 0;

/** How a number is made. */
export const formulaWords = ({ unit, total }: ImportedSeries): string => {
  const { formulas, pooled } = bookOf(imported);
  return unit === 'share' && total.base !== null ? pooled : formulas[unit];
};

/** Whether a change is surely for the better or the worse; undefined where there is none, or neither can be said. */
export function importedTone({ change: { verdict }, better }: ImportedSeries): 'good' | 'bad' | undefined {
  if (better === 'neither' || (verdict !== 'up' && verdict !== 'down')) return undefined;
  return (verdict === 'up') === (better === 'more') ? 'good' : 'bad';
}

/** The change against the period before in words; '' where there is none to tell. */
export function importedChange(series: ImportedSeries): string {
  const { change, unit } = series;
  const { value, low, high, verdict, days } = change;
  const words = bookOf(imported);
  const { figure } = bookOf(shell);
  const compared = words.compared(days, number(days));
  if (value === null) return verdict === 'too_few' ? words.tooFewCompared(compared) : '';
  const moved = leaves(value, series);
  const sized = (size: number): string =>
    unit === 'share' ? figure.sizes.share(importedDigits(size, unit), size) : importedDigits(size, unit);
  const signed = `${moved < 0 ? '−' : '+'}${sized(Math.abs(moved))}`;
  if (verdict === 'no_interval' || low === null || high === null) return words.only(signed, compared);
  const within = sized((high - low) / 2);
  const said = (verdict === 'unclear' ? words.unclear : words.surely)(signed, within, compared);
  const tone = importedTone(series);
  return tone ? figure.judged(said, figure.tones[tone]) : said;
}

/** A difference of two sums, 0 where it is no more than what counting in binary leaves of equal ones. */
function leaves(difference: number, { total, before }: ImportedSeries): number {
  const size = Math.max(Math.abs(total.value ?? 0), Math.abs(before.value ?? 0));
  return Math.abs(difference) > size * 1e-9 ? difference : 0;
}

/** How many days a series is of. */
export const lengthOf = ({ from, to }: ImportedSeries): number => daysOf({ from, to });
