import type { WaveDraw, WavePlan, WaveView } from '@huiyin/shared/contract/waves';
import { iso } from '../base/iso.ts';
import type { Call } from '../base/call.ts';
import type { Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import { answersByValue, answersWithin, type AnswersAsked } from '../metrics/answers-within.ts';
import { countLastYear } from '../population/read-population.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { waveOf } from './read-wave.ts';
import { goesByKnown, requiredBy } from './required-answers.ts';
import { viewDraw, type FirstScore } from './view-draw.ts';
import { lastRounds, periodOf } from './wave-periods.ts';

const periodsShown = 6;
const othersShown = 100;

/** What it depends on who looks at a wave. */
type Seen = Pick<Call, 'db' | 'now'> & { site: Pick<Call['site'], 'id' | 'timeZone'> };

/**
 * A survey's wave with its last periods by the site's calendar, back to the day its first plan was saved, six at most.
 * Throws Problem('not_found') for a survey the site does not have.
 */
export async function viewWave(
  { db, now, site: { id: siteId, timeZone } }: Seen,
  survey: string,
  firstScore: FirstScore,
): Promise<WaveView> {
  const place = await surveyOf(db, siteId, survey);
  if (!place) throw new Problem('not_found');
  const wave = await waveOf(db, siteId, survey);
  if (!wave) return { plan: null, periods: [], beganAt: null, changedAt: null };

  const { plan, beganAt, changedAt } = wave;
  const rounds = lastRounds(wave, now, timeZone, periodsShown);
  const known = goesByKnown(plan) ? await countLastYear(db, siteId, now) : 0;
  const asked = rounds.map((round) => ({ siteId, kind: place.kind, survey, ...round }));
  return {
    plan,
    periods: await Promise.all(
      asked.map(async (one, at) => {
        const period = periodOf(one.to, plan.every).from;
        const draw = await viewDraw(db, { ...one, period, plan: at === 0 ? plan : null }, now, firstScore);
        return viewPeriod(db, plan, { ...one, known }, draw);
      }),
    ),
    beganAt: iso(beganAt),
    changedAt: iso(changedAt),
  };
}

async function viewPeriod(
  db: Db,
  plan: WavePlan,
  { known, ...asked }: AnswersAsked & { known: number },
  draw: WaveDraw | null,
) {
  const [all, segments] = await Promise.all([answersWithin(db, asked), segmentsOf(db, plan, asked)]);
  const required = requiredBy(plan, draw?.population ?? known);
  const answered = draw?.state === 'drawn' ? draw.answered : all;
  return { from: asked.from, to: asked.to, answered, required, enough: answered >= required, segments, draw };
}

/** Those with a quota in their order, then the others by their answers. */
async function segmentsOf(db: Db, { segmentBy: dimension, quotas }: WavePlan, asked: AnswersAsked) {
  if (!dimension) return [];
  const named = quotas.map(({ segment }) => segment);
  const found = await answersByValue(db, asked, { dimension, named, most: othersShown });
  const planned = quotas.map(({ segment, quota }) => ({ segment, quota, answered: found.get(segment) ?? 0 }));
  const others = [...found]
    .filter(([segment]) => !named.includes(segment))
    .map(([segment, answered]) => ({ segment, quota: null, answered }));
  return [...planned, ...others.slice(0, othersShown)];
}
