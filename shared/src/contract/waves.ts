import { z } from 'zod';
import { waveDrawStates, waveEveries, waveSegments } from '../domain/choices.ts';
import { waveLimits as wave } from '../domain/limits.ts';
import { line, moment, timeOfDay, whole, within } from './text.ts';

/** How many answers a wave needs: a share of last year's customers, or a margin of error at 95 %. */
const required = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('share'),
    customers: whole(wave.customers).nullable().describe('null: as many as the site knows of the last year'),
    permille: within(wave.permille).default(5),
  }),
  z.strictObject({
    by: z.literal('margin'),
    margin: within(wave.margin),
    customers: whole(wave.customers).nullable().default(null),
  }),
]);

/** A sampling wave: the survey is asked of a sample each month or quarter of the site's calendar. */
export const wavePlan = z.strictObject({
  every: z.enum(waveEveries),
  segmentBy: z.enum(waveSegments).nullable().default(null),
  quotas: z
    .array(z.strictObject({ segment: line(wave.segment), quota: whole(wave.quota) }))
    .max(wave.quotas)
    .default([]),
  quietHours: z.strictObject({ from: timeOfDay, to: timeOfDay }).nullable().default(null),
  doNotDisturbDays: whole(wave.doNotDisturbDays).default(30).describe('between two surveys for one customer'),
  required,
  draw: z
    .strictObject({ responseRate: whole(wave.responseRate).describe('how many of a hundred are expected to answer') })
    .nullable()
    .default(null)
    .describe(
      'asked are only customers who were drawn from those the site knows, once a period; null: whoever the rules let',
    ),
});
export type WavePlan = z.infer<typeof wavePlan>;
/**
 * Body of `PUT …/surveys/:slug/wave`; `base` is when the plan that was read was changed, null where there was none. A wave that
 * was ended and goes on says when it began; any other begins now.
 */
export const waveEdit = wavePlan.extend({
  base: moment.nullable(),
  beganAt: moment.optional().describe('when a wave that was ended and goes on began; now at the latest'),
});
export type WaveEdit = z.infer<typeof waveEdit>;
/** Query of `DELETE …/surveys/:slug/wave`: with `base` only that plan ends. */
export const waveEnd = z.strictObject({ base: moment.optional() });

/** A number with its n and 95 % interval; null with too few answers. */
const figure = z.object({
  n: z.number().int(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

/** The draw of a period, once it has begun or waits for customers. Answers are those that the drawn gave, one each. */
const waveDraw = z.object({
  state: z
    .enum(waveDrawStates)
    .describe(
      '`no_population`: the site knows nobody of the last year; `too_few`: fewer than answers are needed; `not_finished`: it ended before all were drawn, so nobody was',
    ),
  population: z.number().int().describe('customers of the last year; while nothing is drawn, now'),
  eligible: z.number().int().describe('of these, those who did not opt out and were left in peace long enough'),
  drawn: z.number().int(),
  asked: z.number().int(),
  answered: z.number().int(),
  rate: figure.describe('answered of asked, 0 to 1'),
  segments: z.array(
    z.object({
      segment: z.string().describe('empty: not known'),
      population: z.number().int(),
      drawn: z.number().int(),
      asked: z.number().int(),
      answered: z.number().int(),
    }),
  ),
  nps: z
    .object({
      plain: figure,
      weighted: figure.describe('segments weighted by the population; those without answers left out'),
    })
    .nullable()
    .describe('null where the survey is another one'),
});
export type WaveDraw = z.infer<typeof waveDraw>;

/** A period of a wave and how far it came: every answer to the survey in it counts but those left out as suspect. */
const wavePeriod = z.object({
  from: z.iso.date().describe('first day that counts: in the first period of a wave the day it began'),
  to: z.iso.date().describe('last day'),
  answered: z.number().int(),
  required: z.number().int(),
  enough: z.boolean(),
  segments: z
    .array(z.object({ segment: z.string(), quota: z.number().int().nullable(), answered: z.number().int() }))
    .describe('those with a quota, then the hundred others with most answers'),
  draw: waveDraw
    .nullable()
    .describe('null where nobody was drawn, nor is to be; of earlier periods as it was within the last ten minutes'),
});
export const waveView = z.object({
  plan: wavePlan.nullable(),
  periods: z.array(wavePeriod).describe('newest first; the first is under way'),
  beganAt: moment.nullable().describe('when its first plan was saved'),
  changedAt: moment.nullable(),
});
export type WaveView = z.infer<typeof waveView>;
