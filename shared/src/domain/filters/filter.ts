/** A value of a field; null where the thing has none. */
export type FieldValue = string | null;

/**
 * One condition on a field: that its value `is` one of these, or lies `within` one of these branches of a tree whose levels are parted by
 * `/`: within `delivery` lie `delivery` and `delivery/late`.
 */
export interface FieldFilter<F extends string = string> {
  readonly field: F;
  readonly op: 'is' | 'within';
  readonly value: readonly FieldValue[];
}

/** Which things of a kind are meant: one condition, or several that all, or any, or not, hold. `all` of none are all of them. */
export type Filter<F extends string = string> =
  | FieldFilter<F>
  | { readonly all: readonly Filter<F>[] }
  | { readonly any: readonly Filter<F>[] }
  | { readonly not: Filter<F> };

/**
 * Whether a filter means a thing. What it means in SQL is said by `base/db/filter-sql.ts` of the server.
 *
 * @example
 * means({ field: 'category', op: 'within', value: ['delivery'] }, { category: 'delivery/late' }); // true
 */
export function means<F extends string>(filter: Filter<F>, thing: Readonly<Record<F, FieldValue>>): boolean {
  if ('all' in filter) return filter.all.every((one) => means(one, thing));
  if ('any' in filter) return filter.any.some((one) => means(one, thing));
  if ('not' in filter) return !means(filter.not, thing);
  const own = thing[filter.field];
  return filter.value.some((one) => (filter.op === 'is' ? one === own : isWithin(own, one)));
}

const isWithin = (value: FieldValue, branch: FieldValue): boolean =>
  value === branch || (value !== null && branch !== null && value.startsWith(`${branch}/`));
