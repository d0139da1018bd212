import type { WavePlan, WaveView } from '@huiyin/shared/contract/asking';
import { iso } from '../base/iso.ts';
import { sampleByMargin, sampleByShare } from '@huiyin/shared/domain/sampling';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { answersByMonth, type AnswersOfMonth } from '../metrics/answers-by-month.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { waveOf } from './read-wave.ts';
import { lastRounds, type Period } from './wave-periods.ts';

const periodsShown = 6;

/** What it depends on who looks at a wave. */
type Seen = Pick<Call, 'db' | 'now'> & { site: Pick<Call['site'], 'id' | 'timeZone'> };

/**
 * A survey's wave with its last periods by the site's calendar, back to the day its first plan was saved, six at most.
 * Throws Problem('not_found') for a survey the site does not have.
 */
export async function viewWave({ db, now, site: { id: siteId, timeZone } }: Seen, survey: string): Promise<WaveView> {
  const place = await surveyOf(db, siteId, survey);
  if (!place) throw new Problem('not_found');
  const wave = await waveOf(db, siteId, survey);
  if (!wave) return { plan: null, periods: [], beganAt: null, changedAt: null };

  const { plan, beganAt, changedAt } = wave;
  const periods = lastRounds(wave, now, timeZone, periodsShown);
  const asked = { siteId, kind: place.kind, survey, from: periods.at(-1)!.from, to: periods[0]!.to };
  const [all, bySegment] = await Promise.all([
    answersByMonth(db, asked),
    plan.segmentBy ? answersByMonth(db, { ...asked, dimension: plan.segmentBy }) : [],
  ]);
  return {
    plan,
    periods: periods.map((period) => viewPeriod(plan, period, within(all, period), within(bySegment, period))),
    beganAt: iso(beganAt),
    changedAt: iso(changedAt),
  };
}

function within(answers: AnswersOfMonth[], { from, to }: Period): AnswersOfMonth[] {
  return answers.filter(({ month }) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
}

function viewPeriod(plan: WavePlan, period: Period, all: AnswersOfMonth[], bySegment: AnswersOfMonth[]) {
  const answered = total(all);
  const required = requiredBy(plan);
  return { ...period, answered, required, enough: answered >= required, segments: segments(plan, bySegment) };
}

/** Those with a quota in their order, then the others by their answers. */
function segments({ quotas }: WavePlan, answers: AnswersOfMonth[]) {
  const found = new Map<string, number>();
  for (const { value, n } of answers) found.set(value, (found.get(value) ?? 0) + n);
  const planned = quotas.map(({ segment, quota }) => ({ segment, quota, answered: found.get(segment) ?? 0 }));
  const others = [...found]
    .filter(([segment]) => !quotas.some((q) => q.segment === segment))
    .map(([segment, answered]) => ({ segment, quota: null, answered }));
  return [...planned, ...others.toSorted((a, b) => b.answered - a.answered)];
}

function requiredBy({ required }: WavePlan): number {
  return required.by === 'share' ? sampleByShare(required.customers, required.permille) : sampleByMargin(required);
}

function total(answers: AnswersOfMonth[]): number {
  return answers.reduce((sum, { n }) => sum + n, 0);
}
