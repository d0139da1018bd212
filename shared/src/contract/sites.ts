import { z } from 'zod';
import { parseOrigin } from '../domain/origins.ts';
import { isTimeZone } from '../domain/time/local-day.ts';
import { id, language, line, moment } from './text.ts';

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
  .max(3)
  .refine((l) => new Set(l).size === l.length, 'each language once');

const color = z.string().regex(/^#[0-9a-f]{6}$/i);
/** Look of the widget on this site. */
export const theme = z.strictObject({
  accent: color,
  position: z.enum(['bottom-right', 'bottom-left']),
});

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

/** Body of `PATCH /api/sites/:siteId`: only what changes. */
export const siteChange = z
  .strictObject({
    ...editable,
    theme,
    firstReplyMinutes: z.number().int().min(5).max(43_200),
  })
  .partial();
export type SiteChange = z.infer<typeof siteChange>;

/** A site as its staff see it. */
export const siteView = z.object({
  id,
  key: z.string(),
  ...editable,
  origins: z.array(z.string()),
  theme,
  firstReplyMinutes: z.number().int(),
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
