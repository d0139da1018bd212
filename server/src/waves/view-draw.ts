import type { WaveDraw, WavePlan } from '@huiyin/shared/contract/waves';
import type { Kind } from '@huiyin/shared/domain/scales';
import { allSegments, type BySegment } from '@huiyin/shared/domain/sample-draw';
import { minimumAnswers, tooFew, type Estimate } from '@huiyin/shared/domain/statistics/estimate';
import type { Histogram } from '@huiyin/shared/domain/statistics/histogram';
import { nps, npsCounts } from '@huiyin/shared/domain/statistics/nps';
import { postStratifiedNps } from '@huiyin/shared/domain/statistics/post-stratified';
import { wilson } from '@huiyin/shared/domain/statistics/proportion';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { Db } from '../base/db/db.ts';
import { keptOfDb } from '../base/kept-of-db.ts';
import { countLastYear } from '../population/read-population.ts';
import { drawOf, type Draw } from './due-draws.ts';
import { requiredBy } from './required-answers.ts';
import type { Round } from './wave-customers.ts';

/** In SQL: the score of the first answer of a customer to a survey from a moment to a local day, -1 where it has none; NULL without an answer. Each is an expression. */
export type FirstScore = (asked: Record<'site' | 'customer' | 'survey' | 'since' | 'to', string>) => string;

/** What of a round is to be seen. */
export interface RoundSeen extends Round {
  /** Last day of it. */
  to: Day;
  kind: Kind;
  /** The plan while the round is under way; null of earlier ones, which draw nobody any more. */
  plan: WavePlan | null;
}

/** The draw of a round as it stands; null where nobody was drawn, nor is to be. */
export async function viewDraw(db: Db, seen: RoundSeen, now: number, firstScore: FirstScore): Promise<WaveDraw | null> {
  const draw = await drawOf(db, seen);
  if (draw) return viewBegun(db, seen, draw, { now, firstScore });
  return seen.plan?.draw ? viewWaiting(seen.plan, await countLastYear(db, seen.siteId, now)) : null;
}

const nobody = { eligible: 0, drawn: 0, asked: 0, answered: 0, rate: tooFew(0), segments: [], nps: null };

/** As soon as there are enough the draw begins. */
function viewWaiting(plan: WavePlan, population: number): WaveDraw {
  const state = population === 0 ? 'no_population' : population < requiredBy(plan, population) ? 'too_few' : 'drawing';
  return { ...nobody, state, population };
}

interface Part {
  segment: string;
  asked: number;
  answered: number;
  scores: Histogram;
}

interface Looked {
  now: number;
  firstScore: FirstScore;
}

const overMs = 600_000;
/** Of rounds that are over: an answer changes there only by an import, a removal or a second thought. */
const partsOfOver = keptOfDb<Map<string, Part>>(overMs);

async function viewBegun(
  db: Db,
  { to, kind, plan }: RoundSeen,
  draw: Draw,
  { now, firstScore }: Looked,
): Promise<WaveDraw> {
  const { population, eligible, sample } = draw;
  const [all, may] = [allSegments(population), allSegments(eligible)];
  if (draw.phase !== 'drawn')
    return { ...nobody, state: plan?.draw ? 'drawing' : 'not_finished', population: all, eligible: may };
  const read = () => whatBecame(db, draw, to, firstScore);
  const round = JSON.stringify([draw.siteId, draw.survey, draw.period, to]);
  const parts = await (plan ? read() : partsOfOver(db, round, { now, read }));
  const segments = Object.keys(population)
    .map((segment) => {
      const { asked = 0, answered = 0 } = parts.get(segment) ?? {};
      return { segment, population: population[segment]!, drawn: sample[segment] ?? 0, asked, answered };
    })
    .toSorted((a, b) => b.population - a.population);
  const total = (of: 'asked' | 'answered'): number => segments.reduce((n, one) => n + one[of], 0);
  const [asked, answered, drawn] = [total('asked'), total('answered'), allSegments(sample)];
  return {
    state: 'drawn',
    population: all,
    eligible: may,
    drawn,
    asked,
    answered,
    rate: rateOf(answered, asked),
    segments,
    nps: kind === 'nps' ? npsOf(population, parts) : null,
  };
}

function rateOf(answered: number, asked: number): Estimate {
  if (asked < minimumAnswers) return tooFew(asked);
  return { n: asked, value: answered / asked, ...wilson(answered, asked) };
}

function npsOf(population: BySegment, parts: ReadonlyMap<string, Part>): WaveDraw['nps'] {
  const counts = [...parts.values()].map(({ segment, scores }) => ({
    weight: population[segment] ?? 0,
    counts: npsCounts(scores),
  }));
  const all = counts.reduce(
    (so, { counts: one }) => ({
      promoters: so.promoters + one.promoters,
      passives: so.passives + one.passives,
      detractors: so.detractors + one.detractors,
    }),
    { promoters: 0, passives: 0, detractors: 0 },
  );
  return { plain: nps(all), weighted: postStratifiedNps(counts) };
}

/** What became of those who were drawn, by segment. */
async function whatBecame(db: Db, draw: Draw, to: Day, firstScore: FirstScore): Promise<Map<string, Part>> {
  const { siteId, survey, period, startedAt } = draw;
  const score = firstScore({ site: 'c.site_id', customer: 'c.customer', survey: 'c.survey', since: '?4', to: '?5' });
  const sql = `SELECT segment, asked, score, count(*) AS n FROM (SELECT c.segment, c.asked_at IS NOT NULL AS asked, ${score} AS score
FROM wave_customers c WHERE c.site_id = ?1 AND c.survey = ?2 AND c.period = ?3) GROUP BY 1, 2, 3`;
  const rows = await db.query(sql, [siteId, survey, period, startedAt, to]);
  const parts = new Map<string, Part>();
  for (const { segment, asked, score: given, n } of rows as unknown as Row[]) {
    const before = parts.get(segment) ?? { segment, asked: 0, answered: 0, scores: {} };
    parts.set(segment, {
      segment,
      // Whoever answered was asked, whatever asked them.
      asked: before.asked + (asked === 1 || given !== null ? n : 0),
      answered: before.answered + (given === null ? 0 : n),
      scores:
        given === null || given < 0 ? before.scores : { ...before.scores, [given]: (before.scores[given] ?? 0) + n },
    });
  }
  return parts;
}

interface Row {
  segment: string;
  asked: number;
  score: number | null;
  n: number;
}
