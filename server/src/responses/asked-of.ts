import type { LeftOut, NewResponse } from '@huiyin/shared/contract/responses';
import { checkAnswers } from '@huiyin/shared/domain/surveys/check-answers';
import type { Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { surveyOf, surveyVersion, type Survey } from '../surveys/read-surveys.ts';
import { shown } from '@huiyin/shared/domain/text/shown';
import type { Asked } from './prepare-response.ts';

type Given = Pick<NewResponse, 'kind' | 'survey' | 'surveyVersion' | 'answers' | 'category'>;

/**
 * Which version of which survey a response answers: the one it names, else the newest of the survey named like its kind;
 * a kind without a survey has version 1. Its answers fit the questions of that version. One that names a version that is not
 * known here, as after a backup was put back, answers the newest: what does not fit is left out and told. Throws
 * Problem('invalid') naming the field at fault.
 */
export async function askedOf(db: Db, { site, surveys }: KnownSite, body: Given): Promise<Asked> {
  const slug = body.survey ?? body.kind;
  const survey = isNewer(surveys.get(slug), body) ? await surveyOf(db, site.id, slug) : surveys.get(slug);
  const newest = survey?.version ?? 1;
  const version = body.surveyVersion ?? newest;
  if (version === newest) return asked(survey, body);
  if (version > newest) return askedLater(survey, body);
  const isRead = body.answers !== undefined || body.category !== undefined;
  const earlier = isRead && (await surveyVersion(db, site.id, slug, version));
  return asked({ ...survey!, ...earlier, version }, body);
}

/** The same for what names no version: that of today. */
export function askedNow(surveys: ReadonlyMap<string, Survey>, body: Omit<Given, 'surveyVersion'>): Asked {
  return asked(surveys.get(body.survey ?? body.kind), body);
}

/** Made or edited elsewhere, within the second that a site is remembered for. */
function isNewer(survey: Survey | undefined, { survey: named, surveyVersion: version = 1 }: Given): boolean {
  return survey ? version > survey.version : named !== undefined;
}

function asked(survey: Survey | undefined, body: Given): Asked {
  const version = askedVersion(survey, body);
  const errors = checkAnswers(version.questions, body.answers ?? {});
  if (errors.length > 0) throw new Problem('invalid', { errors });
  return version;
}

/** The newest version, for one that was made where we have not been. */
function askedLater(survey: Survey | undefined, body: Given): Asked {
  const version = askedVersion(survey, body);
  const answers = { ...body.answers };
  const leftOut: LeftOut[] = [{ field: 'surveyVersion', value: String(body.surveyVersion) }];
  for (const { field } of checkAnswers(version.questions, answers)) {
    const name = field.slice('answers.'.length);
    leftOut.push({ field, value: shown(answers[name]) });
    delete answers[name];
  }
  return { ...version, answers, leftOut };
}

function askedVersion(survey: Survey | undefined, { kind, survey: named }: Given): Asked {
  if (named && !survey) throw Problem.field('survey', 'is not a survey of this site');
  if (survey && survey.kind !== kind) throw Problem.field('kind', `of the survey ${survey.slug} is ${survey.kind}`);
  return { survey: named ?? kind, version: survey?.version ?? 1, questions: survey?.definition.questions ?? [] };
}
