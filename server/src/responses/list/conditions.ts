import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { noCategory } from '@huiyin/shared/domain/categories';
import { dimensionNames, hasLevels, type Dimension } from '@huiyin/shared/domain/dimensions';
import { answerFilter } from '@huiyin/shared/domain/filters/answer-filter';
import type { Filter } from '@huiyin/shared/domain/filters/filter';
import type { Kind } from '@huiyin/shared/domain/scales';
import type { Series } from '@huiyin/shared/domain/series';
import { weightOf } from '../../metrics/weigh-cells.ts';
import { facetsOf, type Facet, type FacetName, type Findable } from './facets.ts';

/** A dimension whose values are a tree, and which of them are meant. */
export interface Branch {
  dimension: Dimension;
  filter: Filter<Dimension>;
}

/** That an answer has a facet of this series and name, with this value, and one of these buckets; null: whichever. Or that it has none such. */
export interface Condition {
  isAbsent?: true;
  series: Series | null;
  name: FacetName;
  value: string | Branch | null;
  buckets: readonly number[] | null;
}

const ofQuestions = ['aspect', 'choice', 'answered'] as const;

/** What is asked for, as conditions on the facets of an answer; all of them hold. */
export function conditionsOf(asked: AnswersAsked): Condition[] {
  const { kind, survey, version, page, comment, score } = asked;
  const series = seriesOf(asked);
  const having = (name: FacetName, value: Condition['value'] | undefined): Condition[] =>
    value === undefined ? [] : [{ series, name, value, buckets: (series && score) ?? null }];
  const suspect = suspectAsked(asked);
  const found = [
    ...dimensionNames.flatMap((name) => having(name, askedValue(asked, name))),
    ...having('kind', kind),
    ...having('survey', survey && (version ? `${survey}/${version}` : survey)),
    ...having('page', page),
    ...having('comment', comment),
    ...(suspect === undefined || suspect === 'false' ? [] : having('suspect', suspect === 'true' ? null : suspect)),
  ];
  const questions = ofQuestions.flatMap((name): Condition[] => {
    const value = asked[name];
    return value === undefined ? [] : [{ series: name, name, value, buckets: series ? null : (score ?? null) }];
  });
  const without = isWithoutCategory(asked)
    ? having('category', null).map((one) => ({ ...one, isAbsent: true }) as const)
    : [];
  const isAny = found.length === 0 && (series !== null || (questions.length === 0 && isPeriod(asked)));
  return [...found, ...questions, ...(isAny ? having('kind', null) : []), ...without];
}

/** Whether those are asked for that have no category. */
export const isWithoutCategory = ({ category }: AnswersAsked): boolean => category === noCategory;

/** What is counted of first replies is told apart as their complaints are. */
const seriesOf = ({ series }: AnswersAsked): Kind | null => (series === 'first_reply' ? 'complaint' : (series ?? null));

const isPeriod = ({ from, to }: AnswersAsked): boolean => from !== undefined || to !== undefined;

function askedValue(asked: AnswersAsked, dimension: Dimension): string | Branch | undefined {
  const value = dimension === 'category' && isWithoutCategory(asked) ? undefined : asked[dimension];
  if (value === undefined || !hasLevels(dimension)) return value;
  return { dimension, filter: { all: answerFilter({ [dimension]: value }) } };
}

/** Which suspect answers are asked for: of what figures count, only those that are named; else all. */
export const suspectAsked = ({ suspect, series, aspect, choice, answered }: AnswersAsked): AnswersAsked['suspect'] =>
  suspect ?? ((series ?? aspect ?? choice ?? answered) ? 'false' : undefined);

/** Whether those are asked for that figures leave out; undefined: both. */
export function leftOutAsked(asked: AnswersAsked): boolean | undefined {
  const suspect = suspectAsked(asked);
  return suspect === undefined ? undefined : suspect !== 'false';
}

/** Whether an answer is asked for, but for words: by its day, whether figures leave it out, and its facets. */
export function isAsked(asked: AnswersAsked, conditions: readonly Condition[], answer: Findable): boolean {
  const { day, suspect } = answer;
  if ((asked.from && day < asked.from) || (asked.to && day > asked.to)) return false;
  const leftOut = leftOutAsked(asked);
  if (leftOut !== undefined && leftOut !== (suspect !== null)) return false;
  if (conditions.length === 0) return true;
  const facets = facetsOf(answer);
  return conditions.every(
    (condition) => facets.some((facet) => meets(condition, facet)) !== (condition.isAbsent ?? false),
  );
}

const meets = ({ series, name, value, buckets }: Condition, facet: Facet): boolean =>
  (series === null || facet[0] === series) &&
  facet[1] === name &&
  (buckets === null || buckets.includes(facet[3])) &&
  (value === null || (typeof value === 'string' ? facet[2] === value : isIn(value, facet[2])));

const isIn = ({ dimension, filter }: Branch, value: string): boolean => weightOf(filter, dimension, value) !== 0;
