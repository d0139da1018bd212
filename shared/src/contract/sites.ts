import { z } from 'zod';
import { parseOrigin } from '../domain/origins.ts';
import { isTimeZone } from '../domain/time/local-day.ts';
import { base, id, language, line, localized, moment } from './text.ts';

const origin = z
  .string()
  .max(255)
  .transform((s, ctx) => {
    const parsed = parseOrigin(s);
    if (parsed) return parsed;
    ctx.addIssue({ code: 'custom', message: 'must be an origin such as https://shop.example' });
    return z.NEVER;
  });

const languages = z
  .array(language)
  .min(1)
  .max(5)
  .refine((l) => new Set(l).size === l.length, 'each language once');

const color = z.string().regex(/^#[0-9a-f]{6}$/i);
const pixels = (most: number) => z.number().int().min(0).max(most);

/** Look of the widget on this site; attributes of the script tag come before it. */
export const theme = z.strictObject({
  accent: color,
  position: z.enum(['bottom-right', 'bottom-left', 'top-right', 'top-left']),
  scheme: z.enum(['auto', 'light', 'dark']).describe('auto unless changed'),
  radius: pixels(24).describe('of panel and fields, 10 unless changed'),
  font: z
    .string()
    .max(200)
    .regex(/^[\w\s,'"\p{L}-]*$/u, 'must be font names with commas between')
    .describe('CSS font-family; empty for the system font'),
  largeText: z.boolean(),
  offset: pixels(200).describe('from the edges of the window, 16 unless changed'),
  zIndex: pixels(2_147_483_647).describe('999,999 unless changed'),
  icon: z.enum(['bubble', 'star', 'smile', 'none']),
  label: localized(40).optional().describe('of the launcher'),
});
export type Theme = z.infer<typeof theme>;

const editable = {
  name: line(80),
  origins: z.array(origin).max(50),
  timeZone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone such as Asia/Shanghai'),
  languages,
};

/** A new site. `timeZone` UTC and `languages` all three when left out. */
export const newSite = z.strictObject({
  ...editable,
  origins: editable.origins.default([]),
  timeZone: editable.timeZone.default('UTC'),
  languages: languages.default(['en', 'zh-CN', 'zh-TW']),
});
export type NewSite = z.infer<typeof newSite>;

/** What of a site can be changed. */
export const siteChange = z
  .strictObject({
    ...editable,
    // No field has a default, which zod would fill in here too: what is left out stays. A label of null goes away.
    theme: theme.extend({ label: localized(40).nullable() }).partial(),
    firstReplyMinutes: z.number().int().min(5).max(43_200),
    coolDownDays: z.number().int().min(0).max(365),
  })
  .partial();
export type SiteChange = z.infer<typeof siteChange>;
/** Body of `PATCH /api/sites/:siteId`: only what changes, of the revision that was read. */
export const siteEdit = siteChange.extend({ base });

/** A site as its staff see it. */
export const siteView = z.object({
  id,
  key: z.string(),
  revision: z.number().int().describe('counts its edits'),
  ...editable,
  origins: z.array(z.string()),
  theme,
  firstReplyMinutes: z.number().int(),
  coolDownDays: z.number().int().describe('between any two surveys that come up by themselves'),
  sampleCount: z.number().int().describe('sample answers still there'),
  createdAt: moment,
});
export type SiteView = z.infer<typeof siteView>;

/** What the install check saw, newest first. */
export const installCheck = z.object({
  verdict: z.enum(['working', 'wrong_origin', 'never_seen', 'no_origins']),
  sightings: z.array(
    z.object({ origin: z.string(), allowed: z.boolean(), lastSeenAt: moment, lastAnswerAt: moment.nullable() }),
  ),
});
export type InstallCheck = z.infer<typeof installCheck>;
