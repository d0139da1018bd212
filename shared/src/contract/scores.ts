import { z } from 'zod';
import { npsGroup as groupOf, npsGroups, scaleOf, type NpsGroup } from '../domain/scales.ts';
import { bucketsOfGroups } from '../domain/series.ts';

const withoutNumber: readonly number[] = Object.values(bucketsOfGroups);

/** A group of NPS answers. */
export const npsGroup = z.enum(npsGroups);

/** How many answers name each group of NPS and no number. */
export const groupsNamed = z
  .array(z.object({ group: npsGroup, n: z.number().int() }))
  .describe(
    'answers that name a group of NPS and no number: in all figures, among no scores; of groups that somebody named',
  );

/** Which buckets of a series each word means: a group of NPS, with a number or without; `none`: those without a number. */
const worded = new Map<string, readonly number[]>([
  ...npsGroups.map((group): [string, number[]] => [group, [...scoresOf(group), bucketsOfGroups[group]]]),
  ['none', withoutNumber],
]);

function scoresOf(group: NpsGroup): number[] {
  const { max } = scaleOf('nps')!;
  return Array.from({ length: max + 1 }, (_, score) => score).filter((score) => groupOf(score) === group);
}

/**
 * A score, `4`, or those between two, `0-6`, both included, without answers that name a group alone; of NPS a group, `promoter`, with these, or
 * `none`, these alone. Gives the buckets that are meant.
 */
export const scores = z
  .string()
  .regex(
    /^(\d{1,2}(-\d{1,2})?|promoter|passive|detractor|none)$/,
    'must be a score, two with a dash, or a group of NPS',
  )
  .transform((text): readonly number[] => {
    const named = worded.get(text);
    if (named) return named;
    const [least, most = least] = text.split('-').map(Number) as [number, number?];
    return Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => least + at);
  })
  .refine((buckets) => buckets.length > 0, 'must not begin after its end');

/** Whether answers are asked for that name a group and no number: of NPS alone. */
export const asksGroups = (buckets: readonly number[]): boolean => buckets.some((one) => withoutNumber.includes(one));
