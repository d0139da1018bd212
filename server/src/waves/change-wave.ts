import type { WaveEdit, WavePlan } from '@huiyin/shared/contract/waves';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { conflictOf } from '../people/conflict.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { keepOwnNames } from '../metrics/known-names.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { keepSurvey } from '../surveys/survey-statements.ts';

const put = `INSERT INTO waves (site_id, survey, plan, began_at, changed_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT DO UPDATE SET plan = excluded.plan, changed_at = max(excluded.changed_at, waves.changed_at + 1)`;
const remove = 'DELETE FROM waves WHERE site_id = ?1 AND survey = ?2 AND changed_at = ifnull(?3, changed_at)';
const planned = 'SELECT 1 FROM waves WHERE site_id = ? AND survey = ?';
const wasChangedAt = '(SELECT changed_at FROM waves WHERE site_id = ? AND survey = ?) IS ?';

/**
 * Plans the wave of a survey, or plans it anew: it began with its first plan, or at `beganAt` where one that was ended goes on. Throws Problem('not_found' | 'invalid'), or 'conflict' where it is not the plan of `base`
 * any more.
 */
export async function planWave(call: Call, survey: string, { base, beganAt, ...plan }: WaveEdit): Promise<void> {
  const { db, site, now } = call;
  if (!(await surveyOf(db, site.id, survey))) throw new Problem('not_found');
  check(plan);
  const before = base === null ? null : Date.parse(base);
  const began = beganAt === undefined ? now : Math.min(now, Date.parse(beganAt));
  const isStill = { sql: wasChangedAt, args: [site.id, survey, before] };
  try {
    await call.write(
      [
        { sql: put, args: [site.id, survey, JSON.stringify(plan), began, now] },
        keepSurvey(db, site.id, survey),
        ...tiersOf(call, plan),
      ],
      did('wave.changed', site, { survey }, isStill),
    );
  } catch (error) {
    throw isRefused(error) ? await changedSince(call, survey) : error;
  }
}

/**
 * Ends the wave of a survey; without one nothing happens. Throws Problem('conflict') where it is not the plan of `base` any more;
 * without a base it may be any.
 */
export async function removeWave(call: Call, survey: string, base?: string): Promise<void> {
  const { db, site } = call;
  const of = [site.id, survey] as const;
  const before = base === undefined ? null : Date.parse(base);
  const [removed] = await call.write([
    { sql: remove, args: [...of, before] },
    did('wave.removed', site, { survey }, 'if changed'),
  ]);
  if (removed!.rowsAffected === 0 && (await db.query(planned, [...of])).length) throw await changedSince(call, survey);
}

/** A tier with a quota is known from now on, however many others answers have brought. */
const tiersOf = ({ site }: Call, { segmentBy, quotas }: WavePlan): Statement[] =>
  keepOwnNames(site.id, 'tier', segmentBy === 'tier' ? quotas.map(({ segment }) => segment) : []);

const changedSince = ({ db, site }: Call, survey: string): Promise<Problem> =>
  conflictOf(db, site.id, { types: ['wave.changed', 'wave.removed'], survey });

function check({ segmentBy, quotas, quietHours }: WavePlan): void {
  if (!segmentBy && quotas.length > 0) throw Problem.field('segmentBy', 'is needed for quotas');
  if (new Set(quotas.map(({ segment }) => segment)).size !== quotas.length)
    throw Problem.field('quotas', 'must name each segment once');
  if (quietHours && quietHours.from === quietHours.to)
    throw Problem.field('quietHours.to', 'must differ from its start');
}
