import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { dimensionNames, type Dimension } from '@huiyin/shared/domain/dimensions';
import { answerFilter } from '@huiyin/shared/domain/filters/answer-filter';
import type { Series } from '@huiyin/shared/domain/series';
import { weightOf } from '../../metrics/weigh-cells.ts';
import { facetsOf, type Facet, type Findable } from './facets.ts';

/** That an answer has a facet of this series (whichever, when null) and name, with such a value, and a score between these. */
export interface Condition {
  series: Series | null;
  name: Facet[1];
  /** Whether a value is one of those that are asked for. */
  holds(value: string): boolean;
  scores: { least: number; most: number } | null;
}

/** What is asked for, as conditions on the facets of an answer; all of them hold. */
export function conditionsOf(asked: AnswersAsked): Condition[] {
  const { series = null, score = null, kind, survey, version, page, comment } = asked;
  const one = (name: Facet[1], value: string | undefined): Condition[] =>
    value === undefined ? [] : [{ series, name, holds: (other) => other === value, scores: series && score }];
  const dimensions = answerFilter(asked).map((filter): Condition => ({
    series,
    name: filter.field,
    holds: (value) => weightOf(filter, filter.field, value) !== 0,
    scores: series && score,
  }));
  const questions = (['aspect', 'choice', 'answered'] as const).flatMap((name) =>
    one(name, asked[name]).map((condition) => ({ ...condition, series: name, scores: series ? null : score })),
  );
  return [
    ...(series ? [{ series, name: 'channel' as const, holds: () => true, scores: score }] : []),
    ...dimensions,
    ...questions,
    ...one('kind', kind),
    ...one('survey', survey && (version ? `${survey}/${version}` : survey)),
    ...one('page', page),
    ...(comment === 'true' ? one('comment', 'true') : []),
  ];
}

/** The dimensions that are asked for. */
export const dimensionsAsked = (asked: AnswersAsked): Dimension[] =>
  dimensionNames.filter((name) => asked[name] !== undefined);

/** Whether an answer is asked for, but for words: by its day, whether it is suspect, and its facets. */
export function isAsked(asked: AnswersAsked, conditions: readonly Condition[], answer: Findable): boolean {
  const { day, comment } = answer;
  if ((asked.from && day < asked.from) || (asked.to && day > asked.to)) return false;
  if (!isSuspectAsked(asked, answer.suspect)) return false;
  if (asked.comment === 'false' && comment !== null) return false;
  if (conditions.length === 0) return true;
  const facets = facetsOf(answer);
  return conditions.every((condition) => facets.some((facet) => meets(condition, facet)));
}

const meets = ({ series, name, holds, scores }: Condition, facet: Facet): boolean =>
  (series === null || facet[0] === series) &&
  facet[1] === name &&
  (!scores || (facet[3] >= scores.least && facet[3] <= scores.most)) &&
  holds(facet[2]);

/** Whether only answers are asked for that figures count: of a series, or of a question; what they leave out only where it is asked for by name. */
export const suspectAsked = ({ suspect, series, aspect, choice, answered }: AnswersAsked): AnswersAsked['suspect'] =>
  suspect ?? ((series ?? aspect ?? choice ?? answered) ? 'false' : undefined);

function isSuspectAsked(all: AnswersAsked, why: string | null): boolean {
  const asked = suspectAsked(all);
  if (asked === undefined) return true;
  if (asked === 'true' || asked === 'false') return (why !== null) === (asked === 'true');
  return why === asked;
}
