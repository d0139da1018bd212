import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { hasLevels, type Dimension } from '@huiyin/shared/domain/dimensions';
import { answerFilter } from '@huiyin/shared/domain/filters/answer-filter';
import type { Series } from '@huiyin/shared/domain/series';
import type { CellsAsked } from '../../metrics/count-asked.ts';
import { isWithoutCategory, suspectAsked } from './conditions.ts';

/** Cells that are summed, or taken away again; `series` null: of the first question of every answer. */
export interface Part extends Pick<CellsAsked, 'dimension' | 'values'> {
  series: Series | null;
  times: 1 | -1;
}

/** The cells that sum up to the answers that are asked for; null where counts, which are kept by one thing at a time, do not tell. */
export function partsAsked(asked: AnswersAsked): Part[] | null {
  const { series = null } = asked;
  const suspect = suspectAsked(asked);
  const all: Part = { series, dimension: 'channel', values: null, times: 1 };
  const suspects = (values: Part['values']): Part => ({ series, dimension: 'suspect', values, times: 1 });
  const named: Part[][] = [
    ...valuesAsked(asked).map((filter): Part[] => [ofDimension(series, filter)]),
    ...(isWithoutCategory(asked) ? [[all, { ...ofDimension(series, withCategory), times: -1 } as const]] : []),
    ...(['aspect', 'choice', 'answered'] as const).flatMap((name): Part[][] => {
      const value = asked[name];
      return value === undefined ? [] : [[{ series: name, dimension: name, values: { value }, times: 1 }]];
    }),
    ...(suspect === undefined || suspect === 'false'
      ? []
      : [[suspects(suspect === 'true' ? null : { value: suspect })]]),
  ];
  const [first, second] = named;
  if (!first) return suspect === undefined ? [all, suspects(null)] : [all];
  const isOfAnother = series !== null && first[0]!.series !== series;
  // What is suspect is not told apart by anything else.
  const isBoth = suspect === undefined;
  return second || isOfAnother || isBoth ? null : first;
}

type OfOne = ReturnType<typeof answerFilter>[number];

const valuesAsked = (asked: AnswersAsked): OfOne[] =>
  answerFilter(isWithoutCategory(asked) ? { ...asked, category: undefined } : asked);

const withCategory = { not: { field: 'category', op: 'is', value: [null] } } as const;

function ofDimension(series: Series | null, filter: OfOne | typeof withCategory): Part {
  const dimension: Dimension = 'not' in filter ? filter.not.field : filter.field;
  const isOne = 'value' in filter && !hasLevels(dimension);
  return { series, dimension, values: isOne ? { value: filter.value[0]! } : { filter, of: dimension }, times: 1 };
}
