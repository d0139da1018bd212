import { noCategory } from '@huiyin/shared/domain/categories';
import { channels, suspicions } from '@huiyin/shared/domain/choices';
import { dimensionNames, type Dimension } from '@huiyin/shared/domain/dimensions';
import type { Kind } from '@huiyin/shared/domain/scales';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { dimensions } from '@huiyin/shared/i18n/admin/dimensions';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SurveyView } from '../api/surveys.ts';
import { namedSurveys } from '../ask/survey-name.ts';
import { groups, isScored, scored, scoresIn, scoresOf, type Scored } from '../insights/score-groups.ts';
import { reasonsOf, valueName, type Names } from '../insights/value-names.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';
import { listedSeries } from './answers-filter.ts';
import type { AnswersFilter, Field } from './answers-path.ts';
import { partName } from './part-names.ts';

/** What names what there is to choose from. */
export interface Known extends Names {
  readonly surveys: readonly SurveyView[];
  /** In which the site asks. */
  readonly languages: readonly string[];
}

const isDimension = (field: Field): field is Dimension => (dimensionNames as readonly string[]).includes(field);

/** What a field is called. */
export const fieldName = (field: Field): string =>
  isDimension(field) ? bookOf(dimensions)[field] : bookOf(answers).fields[field];

/** What there is to choose from for a field, the value it has among them; undefined where anything may be typed. */
export function choicesOf(field: Field, filter: AnswersFilter, known: Known): Choice[] | undefined {
  if (field === 'page' || field === 'tier' || field === 'service_type') return undefined;
  const offered = offeredFor(field, filter, known);
  const value = chosenIn(field, filter);
  if (!value || offered.some((choice) => choice.value === value)) return offered;
  return [...offered, { value, label: named(field, value, known) }];
}

/** The value of a field as its choices name it: a score with the kind it is of. */
export function chosenIn(field: Field, filter: AnswersFilter): string {
  if (field !== 'score' || !filter.score) return filter[field] ?? '';
  return `${filter.series ?? ''} ${filter.score}`.trim();
}

/** What becomes of a filter when a choice is made. */
export function changeTo(field: Field, chosen: string): Readonly<Record<string, string>> {
  if (field !== 'score') return { [field]: chosen };
  const [kind, score] = chosen.split(' ') as [string, string?];
  return score ? { series: kind, score } : { score: kind };
}

function offeredFor(field: Field, filter: AnswersFilter, known: Known): Choice[] {
  const dimension = (of: Dimension, values: readonly string[]) =>
    values.map((value) => ({ value, label: valueName(of, value, known) }));
  const words = bookOf(answers);
  switch (field) {
    case 'series':
      return listedSeries.map((value) => ({ value, label: { ...bookOf(shell).kinds, ...words.series }[value] }));
    case 'score':
      return scoresFor(filter);
    case 'survey':
      return namedSurveys(known.surveys);
    case 'version':
      return versions(known.surveys.find(({ slug }) => slug === filter.survey)?.version ?? 0);
    case 'channel':
      return dimension('channel', channels);
    case 'language':
      return dimension('language', known.languages);
    case 'category':
      return [
        { value: noCategory, label: words.noCategory },
        ...dimension(
          'category',
          known.categories.map(({ id }) => id),
        ),
      ];
    case 'reason':
      return dimension('reason', [...reasonsOf(known.surveys).keys()]);
    case 'touchpoint':
      return dimension(
        'touchpoint',
        known.touchpoints.map(({ id }) => id),
      );
    case 'hour':
      return dimension(
        'hour',
        Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')),
      );
    case 'comment':
      return (['true', 'false'] as const).map((value) => ({ value, label: words.comments[value] }));
    case 'suspect':
      return (['true', ...suspicions] as const).map((value) => ({ value, label: words.suspects[value] }));
    default:
      return [];
  }
}

function named(field: Field, value: string, known: Known): string {
  if (field === 'score') return scoreName(value);
  if (field === 'version') return bookOf(answers).version(value);
  if (isDimension(field)) return valueName(field, value, known);
  return field === 'survey' ? value : partName(value, known.surveys);
}

const versions = (newest: number): Choice[] =>
  Array.from({ length: newest }, (_, at) => {
    const value = String(newest - at);
    return { value, label: bookOf(answers).version(value) };
  });

/** Of a kind its groups and every score, of NPS those without one; of an aspect its scores; of all kinds their groups. */
function scoresFor({ series, aspect }: AnswersFilter): Choice[] {
  if (!series && aspect) return scoresOf('csat').map((score) => ({ value: String(score), label: number(score) }));
  if (!series) return scored.flatMap((kind) => groupsOf(kind, true));
  if (!isScored(series)) return [];
  const single = scoresOf(series as Kind).map((score) => ({ value: `${series} ${score}`, label: number(score) }));
  const none = series === 'nps' ? [{ value: 'nps none', label: bookOf(answers).noNumber }] : [];
  return [...groupsOf(series, false), ...single, ...none];
}

function groupsOf(kind: Scored, withKind: boolean): Choice[] {
  const words = bookOf(insights);
  return groups.map((group) => {
    const label = words.groups[kind][group];
    return {
      value: `${kind} ${scoresIn(kind, group)}`,
      label: withKind ? bookOf(answers).scoreOf(words.metrics[kind], label) : label,
    };
  });
}

const scoreName = (chosen: string): string => chosen.split(' ').at(-1)!.replace('-', '–');
