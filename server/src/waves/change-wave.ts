import type { WavePlan } from '@huiyin/shared/contract/asking';
import { and, eq } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { recordEvent, recordIfChanged } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import type { Site } from '../sites/read-site.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { waves } from './tables.ts';

type Ports = Pick<Deps, 'db' | 'clock'>;

/** Plans the wave of a survey anew. Throws Problem('not_found' | 'invalid'). */
export async function planWave({ db, clock }: Ports, actor: Actor, site: Site, survey: string, plan: WavePlan) {
  if (!(await surveyOf(db, site.id, survey))) throw new Problem('not_found');
  check(plan);
  const row = { siteId: site.id, survey, plan, changedAt: clock.now() };
  const { changedAt } = row;
  await db.write([
    db.read
      .insert(waves)
      .values(row)
      .onConflictDoUpdate({ target: [waves.siteId, waves.survey], set: { plan, changedAt } }),
    recordEvent(db, change('wave.changed', actor, site, survey, changedAt)),
  ]);
}

/** Ends the wave of a survey; without one nothing happens. */
export async function removeWave({ db, clock }: Ports, actor: Actor, site: Site, survey: string): Promise<void> {
  await db.write([
    db.read.delete(waves).where(and(eq(waves.siteId, site.id), eq(waves.survey, survey))),
    recordIfChanged(change('wave.removed', actor, site, survey, clock.now())),
  ]);
}

function check({ segmentBy, quotas, quietHours }: WavePlan): void {
  if (!segmentBy && quotas.length > 0) throw Problem.field('segmentBy', 'is needed for quotas');
  if (new Set(quotas.map(({ segment }) => segment)).size !== quotas.length)
    throw Problem.field('quotas', 'must name each segment once');
  if (quietHours && quietHours.from === quietHours.to)
    throw Problem.field('quietHours.to', 'must differ from its start');
}

function change(type: 'wave.changed' | 'wave.removed', actor: Actor, { id }: Site, survey: string, at: number) {
  return { siteId: id, at, actor, type, subjectId: id, data: { survey } };
}
