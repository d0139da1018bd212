import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { columnsIn, parseMapSoFar } from '@huiyin/shared/files/parse-map';
import { utcMidnight } from '@huiyin/shared/domain/time/days';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { dayFormat, number } from '../language/formats.ts';
import { untakenColumns } from '@huiyin/shared/files/understanding/untaken-columns';
import { bookOf } from '../language/language.ts';
import { listOf, sentences } from '../language/list-of.ts';
import { areGroups } from './score-choices.ts';

/** Whether there is anything beneath the header. */
export const hasRows = ({ rows, passedOver }: Pick<ImportInspection, 'rows' | 'passedOver'>): boolean =>
  rows > passedOver.blank;

/** What was understood of a file, in a few sentences; `siteZone` is '' while nobody knows it. */
export function understoodWords(file: string, inspection: ImportInspection, siteZone = ''): string {
  const { rows, answers, whole } = inspection;
  const words = bookOf(importing).understood;
  if (!hasRows(inspection)) return words.noRows(file, whatItIs(inspection));
  const inRows = words.rows(rows, number(rows));
  const what = whatItIs(inspection);
  if (inspection.metrics.length > 0)
    return sentences(
      words.holdsMetrics(file, what, inRows, metricsWords(inspection)),
      ...inspection.moments.periods.map((period) => bookOf(imports).metrics.periods[period]),
      formatWords(inspection),
      notTaken(inspection),
      !whole && words.beginning(number(rows)),
    );
  return sentences(
    answers
      ? words.holds(file, what, inRows, bookOf(imports).answers(answers, number(answers)))
      : words.holdsRows(file, what, inRows),
    formatWords(inspection),
    ...inspection.scores.map(scaleWords),
    ...inspection.times.map(unitWords),
    daysWords(inspection, siteZone),
    answers > 0 && knownBy(inspection),
    notTaken(inspection),
    !whole && words.beginning(number(rows)),
  );
}

/** How many metrics, from when to when, and how many values. */
function metricsWords({ metrics, days, answers }: ImportInspection): string {
  const words = bookOf(imports).metrics;
  const within = days ? words.days(dayShown(days.first), dayShown(days.last)) : '';
  return words.found(metrics.length, number(metrics.length), within, words.values(answers, number(answers)));
}

function whatItIs({ format, encoding, sheet }: ImportInspection): string {
  const { encoded, sheet: ofSheet } = bookOf(importing).understood;
  const name = bookOf(imports).formats[format];
  if (sheet !== null) return ofSheet(name, sheet);
  return encoding === null ? name : encoded(name, encoding.toUpperCase());
}

type Preset = NonNullable<ImportInspection['preset']>;

/** What only looks like a format is asked elsewhere. */
export const isAsked = ({ certainty, applied }: Preset): boolean => certainty === 'remembered' && !applied;

function formatWords({ preset }: ImportInspection): string {
  if (!preset || isAsked(preset)) return '';
  const { applied, declined } = bookOf(importing).understood.format;
  return (preset.applied ? applied : declined)(preset.name);
}

function scaleWords(scores: ImportInspection['scores'][number]): string {
  const { kind, columns, worst, best, values } = scores;
  const { kinds } = bookOf(shell);
  const name = kinds[kind as keyof typeof kinds];
  const { understood, scores: words } = bookOf(importing);
  const n = values.reduce((all, { group, rows }) => (group ? all + rows : all), 0);
  return sentences(
    areGroups(scores)
      ? understood.ofGroups(listOf(columns), name)
      : understood.scale(listOf(columns), name, number(worst), number(best)),
    n > 0 && words.unscored(bookOf(imports).scores.groups(n, number(n))),
  );
}

const unitWords = ({ columns, unit }: ImportInspection['times'][number]): string =>
  bookOf(importing).understood.inUnit(listOf(columns), bookOf(imports).times.units[unit]);

/** A day as it is written in a file, e.g. `2025-01-03`, for people. */
const dayShown = (day: string): string => dayFormat('import', { dateStyle: 'medium' }).format(utcMidnight(day));

function daysWords({ days, moments }: ImportInspection, siteZone: string): string {
  if (!days) return '';
  const words = bookOf(importing).understood;
  const zone = moments.zone ?? (siteZone ? words.zoneOfSite(siteZone) : words.site);
  const [first, last] = [dayShown(days.first), dayShown(days.last)];
  return first === last ? words.day(first, zone) : words.days(first, last, zone);
}

const mostNotTaken = 6;

/** Columns that hold something and mean nothing. */
function notTaken(inspection: ImportInspection): string {
  const names = untakenColumns(inspection);
  const { notTaken: said, moreColumns } = bookOf(importing).understood;
  const more = names.length - mostNotTaken;
  const told = more > 0 ? [...names.slice(0, mostNotTaken), moreColumns(more, number(more))] : names;
  return told.length ? said(listOf(told)) : '';
}

function knownBy({ ids, map }: ImportInspection): string {
  const { byColumn, byRow } = bookOf(importing).understood;
  const columns = ids === 'column' && map ? columnsIn(parseMapSoFar(map), 'externalId') : [];
  return columns.length ? byColumn(listOf(columns)) : byRow;
}
