import { z } from 'zod';

/** Keyset pages: pass `nextCursor` back as `cursor`; null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** Query of every list. `limit` 1–100, 25 by default. */
export const pageQuery = {
  cursor: z.string().max(200).optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(1).max(100))
    .optional(),
};
