import { z } from 'zod';

/** A score, `4`, or those between two, `0-6`, both included. */
export const scores = z
  .string()
  .regex(/^\d{1,2}(-\d{1,2})?$/, 'must be a score, or two with a dash between them')
  .transform((text): { least: number; most: number } => {
    const [least, most = least] = text.split('-').map(Number) as [number, number?];
    return { least, most };
  })
  .refine(({ least, most }) => least <= most, 'must not begin after its end');
