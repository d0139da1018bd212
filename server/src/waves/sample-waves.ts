import type { WavePlan } from '@huiyin/shared/contract/waves';
import { allocate, customersToDraw, lotOf, type BySegment } from '@huiyin/shared/domain/sample-draw';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Statement } from '../base/db/db.ts';
import type { SamplePart } from '../base/sample-part.ts';
import { customersOfSample } from '../population/sample-population.ts';
import { surveysGoing } from '../surveys/sample-surveys.ts';
import { requiredBy } from './required-answers.ts';

/** No seed of a site is called so: theirs are UUIDs. */
const seed = 'sample';

/** The wave of the sample: a tenth of its customers each quarter, by tier. */
export const samplePlan: WavePlan = {
  every: 'quarter',
  segmentBy: 'tier',
  quotas: [],
  quietHours: { from: '21:00', to: '08:00' },
  doNotDisturbDays: 30,
  required: { by: 'share', customers: null, permille: 100 },
  draw: { responseRate: 35 },
};

/** A customer as the draw sees them; `may`: they did not opt out. */
interface Framed {
  id: string;
  tier: string;
  may: boolean;
}

/** One who was drawn, with the lot, from 0 up to 1. */
export interface Drawn {
  id: string;
  segment: string;
  lot: number;
}

/** The round of a sample wave: as a draw would make it, at once. */
export interface SampleRound {
  survey: string;
  /** First day of the quarter. */
  period: Day;
  /** ms UTC */
  startedAt: number;
  population: BySegment;
  eligible: BySegment;
  drawn: readonly Drawn[];
}

/** Draws a round from the customers of the sample, by the lots of all draws. */
export function drawSampleRound(
  round: Pick<SampleRound, 'survey' | 'period' | 'startedAt'>,
  customers: readonly Framed[],
): SampleRound {
  const population = bySegment(customers);
  const eligible = bySegment(customers.filter(({ may }) => may));
  const n = customersToDraw(requiredBy(samplePlan, customers.length), samplePlan.draw!.responseRate);
  const sizes = allocate(eligible, n);
  const lots = customers
    .filter(({ may }) => may)
    .map(({ id, tier }) => ({ id, segment: tier, lot: lotOf(`${seed}|${round.period}`, id) }))
    .toSorted((a, b) => a.lot - b.lot);
  const drawn = Object.entries(sizes).flatMap(([segment, size]) =>
    lots.filter((one) => one.segment === segment).slice(0, size),
  );
  return { ...round, population, eligible, drawn };
}

const bySegment = (some: readonly Framed[]): BySegment =>
  Object.fromEntries([...Map.groupBy(some, ({ tier }) => tier)].map(([tier, of]) => [tier, of.length]));

const plan = `INSERT INTO waves (site_id, survey, plan, began_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?4)`;
const draw = `INSERT INTO wave_draws (site_id, survey, period, seed, segment_by, phase, population, eligible, sample, started_at, drawn_at)
VALUES (?1, ?2, ?3, '${seed}', 'tier', 'drawn', ?4, ?5, ?6, ?7, ?7)`;
const drawn = `INSERT INTO wave_customers (site_id, survey, period, customer, segment, lot, asked_at)
SELECT ?1, ?2, ?3, value ->> 'id', value ->> 'segment', value ->> 'lot', value ->> 'askedAt' FROM json_each(?4)`;

/** The statement that plans the wave of the sample, as of its first round. */
export const samplePlanStatement = (siteId: string, survey: string, beganAt: number): Statement => ({
  sql: plan,
  args: [siteId, survey, JSON.stringify(samplePlan), beganAt],
});

/** Statements that store a round; `askedAt`: when each of the drawn was asked, ms UTC, null for not yet. */
export function sampleRoundStatements(
  siteId: string,
  round: SampleRound,
  askedAt: (customer: string) => number | null,
): Statement[] {
  const { survey, period, startedAt, population, eligible } = round;
  const sizes = bySegment(round.drawn.map(({ id, segment }) => ({ id, tier: segment, may: true })));
  const told = [population, eligible, sizes].map((of) => JSON.stringify(of));
  const rows = round.drawn.map((one) => ({ ...one, askedAt: askedAt(one.id) }));
  return [
    { sql: draw, args: [siteId, survey, period, ...told, startedAt] },
    { sql: drawn, args: [siteId, survey, period, JSON.stringify(rows)] },
  ];
}

/** Of a survey that goes everything goes, of others what the sample brought. */
export const sampleWaves: SamplePart = {
  forget: [
    `DELETE FROM wave_customers WHERE site_id = ?1 AND (customer IN (${customersOfSample}) OR survey IN (${surveysGoing}))`,
    `DELETE FROM wave_draws WHERE site_id = ?1 AND (seed = '${seed}' OR survey IN (${surveysGoing}))`,
    `DELETE FROM waves WHERE site_id = ?1 AND survey IN (${surveysGoing})`,
  ],
};
