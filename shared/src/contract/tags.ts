import { z } from 'zod';
import { isTag, tagLimits, writtenTag } from '../domain/tags.ts';
import { line } from './text.ts';

/** NFC makes of a text one that is up to three times as long, or as short. */
const mostTyped = 3 * tagLimits.tag;

/** A tag that may be in use, as it is looked for and taken away: also one of before that is longer than a new one may be. */
export const knownTag = line(mostTyped)
  .refine(isTag, 'must show what it is, without control characters')
  .overwrite(writtenTag);

/** A word that staff put on tickets: one line, kept in NFC with single blanks, 1..40 UTF-16 units as it is kept; control characters are refused. */
export const tag = knownTag.max(tagLimits.tag);

/** Answer of `GET …/tags`: those in use on the site, as they were written first, in the order of their words. */
export const tagList = z.object({ tags: z.array(z.string()) });
export type TagList = z.infer<typeof tagList>;
