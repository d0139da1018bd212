import type { SurveyDefinition, SurveyKind, SurveyView } from '@huiyin/shared/contract/surveys';
import type { Deps } from '../deps.ts';
import type { Actor } from '../events/actor.ts';
import { isTaken } from '../db/db.ts';
import { recordEvent } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import type { Site } from '../sites/read-site.ts';
import { surveyHistory, type SurveyVersion } from './read-surveys.ts';
import { surveyVersions } from './tables.ts';

/** Makes a new version of a survey. Throws Problem('conflict') when somebody else made it at the same time. */
export async function changeSurvey(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  site: Site,
  kind: SurveyKind,
  definition: SurveyDefinition,
): Promise<SurveyView> {
  if (Object.keys(definition.texts).length === 0) throw Problem.field('texts', 'needs at least one language');
  const [newest] = await surveyHistory(db, site.id, kind);
  const row: SurveyVersion = {
    siteId: site.id,
    kind,
    version: (newest?.version ?? 0) + 1,
    definition,
    createdAt: clock.now(),
    createdBy: actor.id,
  };
  try {
    await db.write([
      db.read.insert(surveyVersions).values(row),
      recordEvent(db, {
        siteId: site.id,
        at: row.createdAt,
        actor,
        type: 'survey.changed',
        subjectId: site.id,
        data: { kind, version: row.version },
      }),
    ]);
  } catch (error) {
    throw isTaken(error, 'survey_versions.') ? new Problem('conflict') : error;
  }
  return surveyView(row);
}

export function surveyView({ kind, version, definition, createdAt }: SurveyVersion): SurveyView {
  return { kind: kind as SurveyKind, version, definition, createdAt: new Date(createdAt).toISOString() };
}
