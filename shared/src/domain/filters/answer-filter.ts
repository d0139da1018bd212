import { dimensionNames, hasLevels, type Dimension } from '../dimensions.ts';
import type { FieldFilter } from './filter.ts';

/** What is asked for: a value by dimension; left out, it is not asked. */
export type AnswersAsked = { readonly [D in Dimension]?: string | undefined };

/**
 * The conditions, all of which hold for the answers that are asked for: their value is the one asked for, or lies within it.
 *
 * @example
 * answerFilter({ category: 'delivery' }); // [{ field: 'category', op: 'within', value: ['delivery'] }]
 */
export const answerFilter = (asked: AnswersAsked): FieldFilter<Dimension>[] =>
  dimensionNames.flatMap((field) => {
    const value = asked[field];
    return value === undefined ? [] : [{ field, op: hasLevels(field) ? 'within' : 'is', value: [value] }];
  });
