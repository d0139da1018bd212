import { z } from 'zod';
import { leftOut } from './responses.ts';

/** Result of one import call. Lines count from 1; a header line counts. */
export const importResult = z.object({
  rows: z.number().int(),
  stored: z.number().int(),
  alreadyThere: z.number().int(),
  errors: z.array(z.object({ line: z.number().int(), field: z.string(), message: z.string() })),
  errorCount: z.number().int(),
  leftOut: z
    .array(leftOut.extend({ line: z.number().int() }))
    .describe('of rows that are stored: what was cut or left out, since it was wrong'),
  dryRun: z.boolean(),
});
export type ImportResult = z.infer<typeof importResult>;

/** `dryRun=true` checks and stores nothing; `map` is for CSV (see docs/guide/operator.md); `line` of the first row. */
export const importQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).optional(),
  map: z.string().max(4000).optional(),
  line: z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .optional(),
});
