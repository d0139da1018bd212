import { z } from 'zod';
import { line, locale, moment, slug } from './text.ts';

/** Which pages: any of the patterns. `glob`: `*` within a part of the path, `**` across; `query`: `name=value` or `name`. */
const pagePattern = z.strictObject({
  match: z.enum(['exact', 'prefix', 'glob', 'query']),
  value: line(500),
});
export type PagePattern = z.infer<typeof pagePattern>;

/** What starts a survey on a page that fits: any one of them. */
export const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('delay'), seconds: z.number().min(0).max(3600) }),
  z.strictObject({ on: z.literal('scroll'), percent: z.number().int().min(1).max(100) }),
  z.strictObject({ on: z.literal('exit') }),
  z.strictObject({ on: z.literal('visible'), selector: line(200) }),
  z.strictObject({ on: z.literal('event'), name: z.string().regex(/^[A-Za-z][\w.:-]{0,63}$/) }),
  z.strictObject({ on: z.literal('resolved') }),
]);
export type Trigger = z.infer<typeof trigger>;

const attributeRule = z.strictObject({
  name: z.string().regex(/^[a-z][A-Za-z0-9_]{0,63}$/),
  oneOf: z.array(line(200)).min(1).max(20),
});

export const device = z.enum(['phone', 'tablet', 'desktop']);
export type Device = z.infer<typeof device>;

/** When a survey comes up by itself, and for whom. Without triggers it never does. */
export const rules = z.strictObject({
  triggers: z.array(trigger).max(6).default([]),
  pages: z.array(pagePattern).max(20).default([]).describe('none: every page'),
  percent: z.number().min(0).max(100).default(100).describe('share of visitors, stable for each'),
  languages: z
    .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .max(10)
    .default([]),
  devices: z.array(device).max(3).default([]),
  attributes: z.array(attributeRule).max(10).default([]).describe('all of them'),
  everyDays: z.number().int().min(1).max(730).nullable().default(90).describe('null: once for each visitor'),
  quota: z.number().int().min(1).max(10_000_000).nullable().default(null).describe('stop after so many answers'),
  until: z.iso.date().nullable().default(null).describe('last day, in the zone of the site'),
});
export type Rules = z.infer<typeof rules>;

/** Why a survey was not asked; staff see how often each happened. */
export const notAskedReason = z.enum([
  'page',
  'trigger',
  'percent',
  'language',
  'device',
  'attributes',
  'cool_down',
  'asked_before',
  'answered',
  'quota',
  'ended',
  'open_complaint',
  'quiet_hours',
  'do_not_disturb',
  'segment_full',
  'left',
]);
export type NotAskedReason = z.infer<typeof notAskedReason>;

/** Who a visitor is, said by the host page; `signature` is the hex HMAC-SHA256 of `id` under the site's identity secret. */
export const customer = z.strictObject({
  id: line(200),
  signature: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hex digits'),
});
export type Customer = z.infer<typeof customer>;

const count = z.number().int().min(1).max(1000);

/**
 * Body of `POST /v1/sites/:siteKey/asks`: may this survey be asked now, of this customer? Left out: only the tally.
 * `notAsked`: what this page decided by itself since it last told, by survey and reason.
 */
export const newAsk = z.strictObject({
  survey: slug.optional(),
  customer: customer.optional(),
  locale: locale.optional().describe('the language asked in, as an answer would say it'),
  attributes: z.record(z.string().max(64), z.union([z.string().max(200), z.number(), z.boolean()])).optional(),
  notAsked: z
    .array(z.strictObject({ survey: slug, reason: notAskedReason, n: count }))
    .max(100)
    .default([]),
});
export type NewAsk = z.infer<typeof newAsk>;

/** `identified` is false when the signature does not fit: then the visitor counts as unknown. */
export const askDecision = z.object({
  ask: z.boolean(),
  reason: notAskedReason.nullable(),
  identified: z.boolean(),
});
export type AskDecision = z.infer<typeof askDecision>;

/** How often a survey was asked and not asked, by reason, over the last 30 days of the site. */
export const askCounts = z.object({
  survey: slug,
  from: z.iso.date(),
  to: z.iso.date(),
  asked: z.number().int().describe('decided by the server for signed-in customers'),
  notAsked: z.array(z.object({ reason: notAskedReason, n: z.number().int() })),
});
export type AskCounts = z.infer<typeof askCounts>;

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 21:30');

/** How many answers a wave needs: a share of last year's customers, or a margin of error at 95 %. */
const required = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('share'),
    customers: z.number().int().min(1).max(1_000_000_000),
    permille: z.number().min(0.1).max(1000).default(5),
  }),
  z.strictObject({
    by: z.literal('margin'),
    margin: z.number().min(0.005).max(0.5),
    customers: z.number().int().min(1).max(1_000_000_000).nullable().default(null),
  }),
]);

/** A sampling wave: the survey is asked of a sample each month or quarter of the site's calendar. */
export const wavePlan = z.strictObject({
  every: z.enum(['month', 'quarter']),
  segmentBy: z.enum(['tier', 'language', 'channel', 'touchpoint']).nullable().default(null),
  quotas: z
    .array(z.strictObject({ segment: line(100), quota: z.number().int().min(0).max(1_000_000) }))
    .max(30)
    .default([]),
  quietHours: z.strictObject({ from: time, to: time }).nullable().default(null),
  doNotDisturbDays: z.number().int().min(0).max(365).default(30).describe('between two surveys for one customer'),
  required,
});
export type WavePlan = z.infer<typeof wavePlan>;
/** Body of `PUT …/surveys/:slug/wave`; `base` is when the plan that was read was changed, null where there was none. */
export const waveEdit = wavePlan.extend({ base: moment.nullable() });
export type WaveEdit = z.infer<typeof waveEdit>;

/** A period of a wave and how far it came. */
export const wavePeriod = z.object({
  from: z.iso.date(),
  to: z.iso.date().describe('last day'),
  answered: z.number().int(),
  required: z.number().int(),
  enough: z.boolean(),
  segments: z.array(z.object({ segment: z.string(), quota: z.number().int().nullable(), answered: z.number().int() })),
});
export const waveView = z.object({
  plan: wavePlan.nullable(),
  periods: z.array(wavePeriod).describe('newest first; the first is under way'),
  changedAt: moment.nullable(),
});
export type WaveView = z.infer<typeof waveView>;

/** The site's secret for `huiyin('identify', …)`. */
export const identitySecret = z.object({ secret: z.string(), changedAt: moment });
export type IdentitySecret = z.infer<typeof identitySecret>;
