import { z } from 'zod';
import { placeChannels } from '../domain/choices.ts';
import { longestTouchpoint, touchpointLimits } from '../domain/limits.ts';
import { other } from '../domain/other.ts';
import { pagePattern } from './asking.ts';
import { base, line, localized } from './text.ts';

const name = line(longestTouchpoint);

/** What staff say of a place beside its name. */
const about = {
  channel: z.enum(placeChannels).nullable().describe('how customers come to it; null: not said'),
  guide: localized(touchpointLimits.guide).nullable().describe('what customers are told there, on its hosted page'),
  pages: z
    .array(pagePattern)
    .max(touchpointLimits.pages)
    .describe('an answer from one of these pages that names no place is of this one'),
};

/** Where customers answer: a till, a page, a branch. */
export const touchpointView = z.object({
  id: z.string().describe('its first name, as answers sent it: what answers and counts hold, for good'),
  name: z.string().describe('what it is called now'),
  seen: z.boolean().describe('an answer said it, and staff have not made it theirs; to hide it does not'),
  sample: z.boolean().describe('came with the sample data, and nobody changed it'),
  hidden: z.boolean().describe('it is not offered any more, and counted as before'),
  ...about,
  revision: z.number().int().describe('counts its edits'),
});
export type TouchpointView = z.infer<typeof touchpointView>;

/** Answer of `GET …/touchpoints`: all of a site by name, hidden ones too. */
export const touchpointList = z.object({ touchpoints: z.array(touchpointView) });
export type TouchpointList = z.infer<typeof touchpointList>;

const newName = name.refine((one) => one !== other, 'stands for answers that are of no place');

/** Body of `POST …/touchpoints`: names of which each is added, or is there already as the name or the first name of one. */
export const newTouchpoints = z.strictObject({ names: z.array(newName).min(1).max(touchpointLimits.names) });
export type NewTouchpoints = z.infer<typeof newTouchpoints>;

/** Body of `PATCH …/touchpoints`: only what changes of one of them, of the revision that was read. */
export const touchpointEdit = z.strictObject({
  id: name,
  base,
  name: name.optional(),
  hidden: z.boolean().optional(),
  channel: about.channel.optional(),
  guide: about.guide.optional(),
  pages: about.pages.optional(),
});
export type TouchpointEdit = z.infer<typeof touchpointEdit>;
