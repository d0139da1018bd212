import { z } from 'zod';
import { id } from './text.ts';

/** Whether an answer is a test now. */
export const testMark = z.object({ id, test: z.boolean() });

/** How many answers of a site are tests. */
export const testCount = z.object({
  count: z.number().int().describe('counted up to 10,000; without those that imports brought'),
});

/** Query of `DELETE …/test-answers`. */
export const testsRemoved = z.strictObject({ id: id.optional().describe('of one of them; left out, all') });

/** What became of tests that were to be removed. */
export const testRemoval = z.object({
  removed: z.number().int(),
  left: z.boolean().describe('whether there are more: ask again'),
});
export type TestRemoval = z.infer<typeof testRemoval>;
