import { z } from 'zod';
import { devices, pageMatches } from '../domain/choices.ts';
import {
  longestAttribute,
  longestCustomerId,
  longestPage,
  mostAttributes,
  ruleLimits as limits,
} from '../domain/limits.ts';
import { eventNamePattern, signaturePattern } from '../domain/patterns.ts';
import { atMost, attributeName, line, locale, moment, slug, whole, within } from './text.ts';

/** Which pages: any of the patterns. `glob`: `*` within a part of the path, `**` across; `query`: `name=value` or `name`. */
export const pagePattern = z.strictObject({
  match: z.enum(pageMatches),
  value: line(limits.page),
});
export type PagePattern = z.infer<typeof pagePattern>;

/** What starts a survey on a page that fits: any one of them. */
const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('delay'), seconds: within(limits.seconds) }),
  z.strictObject({ on: z.literal('scroll'), percent: whole(limits.scrolled) }),
  z.strictObject({ on: z.literal('exit') }),
  z.strictObject({ on: z.literal('visible'), selector: line(limits.selector) }),
  z.strictObject({
    on: z.literal('event'),
    name: z.string().max(limits.event).regex(eventNamePattern, 'must be a letter, then letters, digits and _ . : -'),
  }),
  z.strictObject({ on: z.literal('resolved') }),
]);
export type Trigger = z.infer<typeof trigger>;

const attributeRule = z.strictObject({
  name: attributeName.max(limits.attributeName),
  oneOf: z.array(line(longestAttribute)).min(1).max(limits.attributeValues),
});

const device = z.enum(devices);

/** When a survey comes up by itself, and for whom. Without triggers it never does. Days are those of the site's zone. */
export const rules = z
  .strictObject({
    triggers: z.array(trigger).max(limits.triggers).default([]),
    pages: z.array(pagePattern).max(limits.pages).default([]).describe('none: every page'),
    percent: within(limits.percent).default(100).describe('share of visitors, stable for each'),
    languages: z
      .array(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as zh-CN'))
      .max(limits.languages)
      .default([]),
    devices: z.array(device).max(devices.length).default([]),
    attributes: z.array(attributeRule).max(limits.attributes).default([]).describe('all of them'),
    everyDays: whole(limits.everyDays).nullable().default(90).describe('null: once for each visitor'),
    quota: whole(limits.quota).nullable().default(null).describe('stop after so many answers'),
    from: z.iso.date().nullable().default(null).describe('first day; null: at once'),
    until: z.iso.date().nullable().default(null).describe('last day; null: no end'),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'must not be before the first day',
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
  'off',
  'not_begun',
  'ended',
  'open_complaint',
  'quiet_hours',
  'do_not_disturb',
  'segment_full',
  'not_drawn',
  'opted_out',
  'left',
]);
export type NotAskedReason = z.infer<typeof notAskedReason>;

/** What is held against a page and a visitor when the moment of a survey has come. */
const askRule = notAskedReason.exclude(['trigger', 'left']);

/** Who a visitor is, said by the host page; `signature` is the hex HMAC-SHA256 of `id` under the site's identity secret. */
export const customer = z.strictObject({
  id: line(longestCustomerId),
  signature: z.string().regex(signaturePattern, 'must be 64 hex digits'),
});
export type Customer = z.infer<typeof customer>;

const count = z.number().int().min(1).max(1000).default(1);

/** What became of a survey that a page showed unasked: closed without an answer is `dismissed`; `left`: neither, the page was left. */
const shownEnd = z.enum(['answered', 'dismissed', 'left']);

const saidOfVisitor = atMost(
  mostAttributes,
  'attributes',
  z.record(z.string().max(64), z.union([z.string().max(200), z.number(), z.boolean()])),
);

/**
 * Body of `POST /v1/sites/:siteKey/asks`: may this survey be asked now, of this customer? Left out: only the count of a page,
 * once, when it is left. `shown`: what came up by itself or came into view; `notAsked`: what did not come up, by survey and reason.
 */
export const newAsk = z.strictObject({
  survey: slug.optional(),
  customer: customer.optional(),
  locale: locale.optional().describe('the language asked in, as an answer would say it'),
  attributes: saidOfVisitor.optional(),
  shown: atMost(
    100,
    'items',
    z
      .array(
        z.strictObject({
          survey: slug,
          end: shownEnd,
          late: z.boolean().optional().describe('that it was shown was told before'),
        }),
      )
      .max(100),
  ).default([]),
  notAsked: atMost(
    100,
    'items',
    z.array(z.strictObject({ survey: slug, reason: notAskedReason, n: count })).max(100),
  ).default([]),
  explain: z.literal(true).optional().describe('decide nothing: say which rules of all surveys the server sees hold'),
});
export type NewAsk = z.infer<typeof newAsk>;
/** A survey that did not come up on one page, and why. */
export type NotAsked = Pick<NewAsk['notAsked'][number], 'survey' | 'reason'>;
/** As a page sends it. */
export type AskBody = Partial<Omit<NewAsk, 'notAsked'>> & { notAsked?: readonly NotAsked[] };

/** `identified` is false when the signature does not fit: then the visitor counts as unknown. */
export const askDecision = z.object({
  ask: z.boolean(),
  reason: notAskedReason.nullable(),
  identified: z.boolean(),
  rules: z
    .array(z.object({ survey: slug, rule: askRule, pass: z.boolean() }))
    .optional()
    .describe('asked for by `explain`, in the order in which they are looked at'),
});
export type AskDecision = z.infer<typeof askDecision>;

/**
 * Body of `POST …/surveys/:slug/ask-checks`: a page and a visitor to hold a survey against. What is left out is not known. `customer` is an
 * id as pages sign it, here without a signature.
 */
export const askCheck = z.strictObject({
  page: z
    .url({ protocol: /^https?$/ })
    .max(longestPage)
    .optional(),
  locale: locale.optional(),
  device: device.optional(),
  attributes: z.record(attributeName, line(longestAttribute)).optional(),
  customer: line(longestCustomerId).optional(),
});
export type AskCheck = z.infer<typeof askCheck>;

/** Every rule of a survey, in the order in which they are looked at. `reason` is the first that does not hold. */
export const askChecked = z.object({
  reason: askRule.nullable(),
  rules: z.array(
    z.object({
      rule: askRule,
      pass: z.boolean().nullable().describe('null: not known here'),
      wants: z.string().nullable(),
      is: z.string().nullable().describe('null: nothing, or not known'),
    }),
  ),
});
export type AskChecked = z.infer<typeof askChecked>;

const overDays = { from: z.iso.date(), to: z.iso.date() };

/**
 * How a survey was received over some days of the site. `shown`, `answered` and `dismissed` are of the pages that told: what was
 * answered elsewhere, or opened from the launcher, is in `answers` alone.
 */
const reception = z.object({
  survey: slug,
  answers: z.number().int().describe('all that count, whichever way they came; suspect ones are left out'),
  shown: z.number().int().describe('came up by itself, or came into view in the flow of a page'),
  answered: z.number().int().describe('of those shown'),
  dismissed: z.number().int().describe('of those shown: closed without an answer'),
  rate: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .describe('answered / shown, 0–1, with its 95 % interval; null below 5 shown'),
});
export type Reception = z.infer<typeof reception>;

/** How a survey was received, and how often it was not asked, by reason, over the last 30 days of the site. */
export const askCounts = reception.extend({
  ...overDays,
  asked: z.number().int().describe('decided by the server for signed-in customers'),
  notAsked: z.array(z.object({ reason: notAskedReason, n: z.number().int() })),
});
export type AskCounts = z.infer<typeof askCounts>;

/** How each survey of a site was received over its last 30 days. */
export const siteAsks = z.object({
  ...overDays,
  counted: z.boolean().describe('whether pages tell now what they showed'),
  surveys: z.array(reception),
});
export type SiteAsks = z.infer<typeof siteAsks>;

/** The site's secret for `huiyin('identify', …)`. */
export const identitySecret = z.object({ secret: z.string(), changedAt: moment });
export type IdentitySecret = z.infer<typeof identitySecret>;
