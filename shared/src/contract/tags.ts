import { z } from 'zod';
import { isTag, tagLimits, writtenTag } from '../domain/tags.ts';
import { line } from './text.ts';

/** A word that staff put on tickets: one line of 1..40 UTF-16 units, kept in NFC with single blanks; control characters are refused. */
export const tag = line(tagLimits.tag)
  .refine(isTag, 'must show what it is, without control characters')
  .overwrite(writtenTag);

/** Answer of `GET …/tags`: those in use on the site, as they were written first, in the order of their words. */
export const tagList = z.object({ tags: z.array(z.string()) });
export type TagList = z.infer<typeof tagList>;
