import { z } from 'zod';
import { icons, positions, schemes } from '../domain/choices.ts';
import { siteLimits } from '../domain/limits.ts';
import { meantOrigin } from '../domain/origins.ts';
import { colorPattern, fontPattern } from '../domain/patterns.ts';
import { atMost, base, id, language, line, localized, moment, timeZone, whole } from './text.ts';

const noOrigin = {
  wildcard: 'must name one address, without *',
  scheme: 'must begin with https:// or http://',
  user: 'must be without a user',
  host: 'must be an address such as https://shop.example',
} as const;

/** As it is typed, e.g. shop.example; an address that was pasted may be long. */
const origin = z
  .string()
  .max(2048)
  .transform((s, ctx) => {
    const meant = meantOrigin(s);
    if ('origin' in meant) return meant.origin;
    ctx.addIssue({ code: 'custom', message: noOrigin[meant.fault] });
    return z.NEVER;
  });

const languages = atMost(
  5,
  'items',
  z
    .array(language)
    .min(1)
    .max(5)
    .refine((l) => new Set(l).size === l.length, 'each language once'),
);

const color = z.string().max(siteLimits.color).regex(colorPattern, 'must be a colour such as #0f766e');

/** Look of the widget on this site; attributes of the script tag come before it. */
export const theme = z.strictObject({
  accent: color,
  position: z.enum(positions),
  scheme: z.enum(schemes).describe('auto unless changed'),
  radius: whole(siteLimits.radius).describe('of panel and fields, 10 unless changed'),
  font: z
    .string()
    .max(siteLimits.font)
    .regex(fontPattern, 'must be font names with commas between')
    .describe('CSS font-family; empty for the system font'),
  largeText: z.boolean(),
  offset: whole(siteLimits.offset).describe('from the edges of the window, 16 unless changed'),
  zIndex: whole(siteLimits.zIndex).describe('999,999 unless changed'),
  icon: z.enum(icons),
  label: localized(siteLimits.label).optional().describe('of the launcher'),
});
export type Theme = z.infer<typeof theme>;

const editable = {
  name: line(siteLimits.name),
  origins: atMost(siteLimits.origins, 'items', z.array(origin).max(siteLimits.origins)),
  timeZone,
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
    theme: theme.extend({ label: localized(siteLimits.label).nullable() }).partial(),
    firstReplyMinutes: z.number().int().min(5).max(43_200),
    coolDownDays: whole(siteLimits.coolDownDays),
    countsPages: z.boolean(),
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
  countsPages: z
    .boolean()
    .describe('a page that is left tells, of nobody, which surveys it showed or did not, and why'),
  sampleCount: z.number().int().describe('sample answers still there'),
  createdAt: moment,
});
export type SiteView = z.infer<typeof siteView>;

/** What the install check saw, newest first. */
export const installCheck = z.object({
  verdict: z
    .enum([
      'working',
      'some_refused',
      'not_lately',
      'allowed_since',
      'wrong_origin',
      'own_only',
      'never_seen',
      'no_origins',
    ])
    .describe('working, some_refused: an allowed page in the last 7 days; own_only: nothing but pages of this server'),
  sightings: z.array(
    z.object({
      origin: z.string(),
      allowed: z.boolean(),
      own: z.boolean().describe('of this server, such as the demo page'),
      lastSeenAt: moment,
      lastAnswerAt: moment.nullable(),
    }),
  ),
});
export type InstallCheck = z.infer<typeof installCheck>;
