import type { WavePlan } from '@huiyin/shared/contract/waves';
import {
  allocate,
  allSegments,
  customersToDraw,
  lotOf,
  lotsBelow,
  type BySegment,
} from '@huiyin/shared/domain/sample-draw';
import { system } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { selectFrame, type FrameSegment } from '../population/frame.ts';
import { lastYearSince } from '../population/read-population.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import type { Draw, DueDraw } from './due-draws.ts';
import { requiredBy } from './required-answers.ts';

const dayMs = 86_400_000;

/** In SQL: when a customer was last asked, or answered, any survey or one; 0 for never. Each is an expression. */
export type LastDisturbed = (site: string, customer: string, survey?: string) => string;

const begin = `INSERT OR IGNORE INTO wave_draws (site_id, survey, period, seed, segment_by, phase, population, eligible, sample, started_at)
VALUES (?, ?, ?, ?, ?, 'counting', '{}', '{}', '{}', ?)`;
// Whoever stood still meanwhile changes nothing any more.
const asItWas = 'site_id = ? AND survey = ? AND period = ? AND phase = ? AND cursor = ? AND widened = ?';
const counted = `UPDATE wave_draws SET cursor = ?, population = ?, eligible = ? WHERE ${asItWas}`;
const goOn = `UPDATE wave_draws SET cursor = ? WHERE ${asItWas}`;
const choose = `UPDATE wave_draws SET phase = 'choosing', cursor = '', sample = ? WHERE ${asItWas}`;
const widen = `UPDATE wave_draws SET cursor = '', widened = widened + 1 WHERE ${asItWas}`;
const done = `UPDATE wave_draws SET phase = 'drawn', sample = ?, drawn_at = ? WHERE ${asItWas}`;
const add = `INSERT OR IGNORE INTO wave_customers (site_id, survey, period, customer, segment, lot)
SELECT ?1, ?2, ?3, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?4) WHERE changes() > 0`;
const found = `SELECT segment, count(*) AS n FROM wave_customers WHERE site_id = ?1 AND survey = ?2 AND period = ?3 GROUP BY segment`;
const leaveOut = `DELETE FROM wave_customers WHERE site_id = ?1 AND survey = ?2 AND period = ?3 AND customer IN (SELECT customer FROM
 (SELECT customer, segment, row_number() OVER (PARTITION BY segment ORDER BY lot, customer) AS place FROM wave_customers
 WHERE site_id = ?1 AND survey = ?2 AND period = ?3)
WHERE place > ifnull((SELECT value FROM json_each(?4) WHERE key = segment), 0))`;

/** What the population of a site can be told apart by; by channel or place nobody knows it before they answer. */
export const frameSegment = ({ segmentBy }: Pick<WavePlan, 'segmentBy'>): FrameSegment =>
  segmentBy === 'tier' || segmentBy === 'language' ? segmentBy : null;

/** Begins the draw of a round with a seed of its own; once, whoever begins. */
export async function beginDraw({ db, ids, clock }: Deps, { siteId, survey, period, plan }: DueDraw): Promise<void> {
  const args = [siteId, survey, period, ids.uuid(), frameSegment(plan), clock.now()];
  await db.write([{ sql: begin, args }]);
}

/**
 * Does the next piece of a draw, of so many customers at most: first those who may be drawn are counted, then those with the lowest lots are kept. It may be cut
 * off anywhere, and two who do the same write it once.
 */
export async function drawOn(deps: Deps, due: DueDraw, most: number, lastDisturbed: LastDisturbed): Promise<void> {
  const draw = due.draw!;
  const next = await nextOfFrame(deps, due, most, lastDisturbed);
  const isCounting = draw.phase === 'counting';
  if (next.length > 0) await deps.db.write(isCounting ? countThem(draw, next) : keepLow(draw, next));
  else if (isCounting) await deps.db.write([{ sql: choose, args: [JSON.stringify(sampleOf(due)), ...asWas(draw)] }]);
  else await settleDraw(deps, due);
}

interface Framed {
  customer: string;
  segment: string;
  fresh: number;
  may: number;
}

async function nextOfFrame(
  { db }: Deps,
  { siteId, survey, plan, draw }: DueDraw,
  most: number,
  lastDisturbed: LastDisturbed,
): Promise<Framed[]> {
  const { cursor, segmentBy, startedAt } = draw!;
  const rules = (await surveyOf(db, siteId, survey))?.rules;
  const isFree = `${lastDisturbed('p.site_id', 'p.customer')} <= ?5 AND ${lastDisturbed('p.site_id', 'p.customer', '?7')} <= ?6`;
  const days = (n: number | null): number => (n === null ? 0 : startedAt - n * dayMs);
  const free = [days(plan.doNotDisturbDays), days(rules?.everyDays ?? null), survey];
  const args = [siteId, cursor, most, lastYearSince(startedAt), ...free];
  return (await db.query(selectFrame(segmentBy, isFree), args)) as unknown as Framed[];
}

const asWas = ({ siteId, survey, period, phase, cursor, widened }: Draw) => [
  siteId,
  survey,
  period,
  phase,
  cursor,
  widened,
];

function countThem(draw: Draw, next: readonly Framed[]): Statement[] {
  const population = plus(
    draw.population,
    next.filter(({ fresh }) => fresh === 1),
  );
  const eligible = plus(
    draw.eligible,
    next.filter(({ may }) => may === 1),
  );
  const said = [next.at(-1)!.customer, JSON.stringify(population), JSON.stringify(eligible)];
  return [{ sql: counted, args: [...said, ...asWas(draw)] }];
}

function plus(before: BySegment, next: readonly Framed[]): BySegment {
  const sums = new Map(Object.entries(before));
  for (const { segment } of next) sums.set(segment, (sums.get(segment) ?? 0) + 1);
  return Object.fromEntries(sums);
}

/** As many as it takes to have the answers that are needed; of a segment with a quota as many as it takes for that. */
function sampleOf({ plan, draw }: DueDraw): BySegment {
  const { population, eligible, segmentBy } = draw!;
  const rate = plan.draw!.responseRate;
  const quotas = segmentBy === plan.segmentBy ? plan.quotas : [];
  const most = Object.fromEntries(quotas.map(({ segment, quota }) => [segment, customersToDraw(quota, rate)]));
  return allocate(eligible, customersToDraw(requiredBy(plan, allSegments(population)), rate), most);
}

function limitOf({ sample, eligible, widened }: Draw, segment: string): number {
  return Object.hasOwn(sample, segment) ? lotsBelow(sample[segment]!, eligible[segment]!, widened) : 0;
}

function keepLow(draw: Draw, next: readonly Framed[]): Statement[] {
  const { siteId, survey, period, seed } = draw;
  const low = next.flatMap(({ customer, segment, may }) => {
    const lot = may === 1 ? lotOf(seed, customer) : 1;
    return lot < limitOf(draw, segment) ? [[customer, segment, lot]] : [];
  });
  return [
    { sql: goOn, args: [next.at(-1)!.customer, ...asWas(draw)] },
    { sql: add, args: [siteId, survey, period, JSON.stringify(low)] },
  ];
}

/** Leaves the lowest lots of each segment; where too few were low enough, looks again with a wider limit. */
async function settleDraw(deps: Deps, { site, siteId, survey, period, draw }: DueDraw): Promise<void> {
  const { sample } = draw!;
  const rows = await deps.db.query(found, [siteId, survey, period]);
  const there = new Map(rows.map(({ segment, n }) => [segment as string, n as number]));
  const few = Object.keys(sample).some((one) => (there.get(one) ?? 0) < sample[one]! && limitOf(draw!, one) < 1);
  if (few) return void (await deps.db.write([{ sql: widen, args: asWas(draw!) }]));

  const drawn = Object.fromEntries(
    Object.entries(sample).map(([segment, n]) => [segment, Math.min(n, there.get(segment) ?? 0)]),
  );
  const call = createCall(deps, { actor: system, site, permissions: [] });
  await call.write([
    { sql: leaveOut, args: [siteId, survey, period, JSON.stringify(drawn)] },
    { sql: done, args: [JSON.stringify(drawn), call.now, ...asWas(draw!)] },
    did('wave.drawn', site, { survey, customers: allSegments(drawn) }, 'if changed'),
  ]);
}
