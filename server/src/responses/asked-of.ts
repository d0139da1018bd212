import type { LeftOut, NewResponse } from '@huiyin/shared/contract/responses';
import { checkAnswers } from '@huiyin/shared/domain/surveys/check-answers';
import { fitAnswers } from '@huiyin/shared/domain/surveys/fit-answers';
import type { Db } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { surveyOf, surveyVersion, type Survey } from '../surveys/read-surveys.ts';
import { shown } from '@huiyin/shared/domain/text/shown';
import type { Asked } from './prepare-response.ts';

type Given = Pick<NewResponse, 'kind' | 'survey' | 'surveyVersion' | 'answers' | 'category'>;

/**
 * Which version of which survey a visitor's answer answers: the one it names, else the newest of the survey named like its kind;
 * a kind without a survey has version 1. One that names a version that is not known here, as after a backup was put back, answers
 * the newest. What of its answers does not fit the questions of that version is left out, what was never asked is kept, and both are
 * told. Throws Problem('invalid') for a survey or a kind that is none here.
 */
export async function askedOf(db: Db, { site, surveys }: KnownSite, body: Given): Promise<Asked> {
  const slug = body.survey ?? body.kind;
  const survey = isNewer(surveys.get(slug), body) ? await surveyOf(db, site.id, slug) : surveys.get(slug);
  const newest = survey?.version ?? 1;
  const version = body.surveyVersion ?? newest;
  if (version >= newest) return fitted(survey, body, version > newest);
  const isRead = body.answers !== undefined || body.category !== undefined;
  const earlier = isRead && (await surveyVersion(db, site.id, slug, version));
  return fitted({ ...survey!, ...earlier, version }, body);
}

/**
 * The same for what staff bring, of the survey in the version that it answers. Throws Problem('invalid') naming the field at fault, an
 * answer that cannot be one too.
 */
export function askedExactly(survey: Survey | undefined, body: Omit<Given, 'surveyVersion'>): Asked {
  const asked = askedVersion(survey, body);
  const errors = checkAnswers(asked.questions, body.answers ?? {});
  if (errors.length > 0) throw new Problem('invalid', { errors });
  return asked;
}

/** Made or edited elsewhere, within the second that a site is remembered for. */
function isNewer(survey: Survey | undefined, { survey: named, surveyVersion: version = 1 }: Given): boolean {
  return survey ? version > survey.version : named !== undefined;
}

function fitted(survey: Survey | undefined, body: Given, isLater = false): Asked {
  const asked = askedVersion(survey, body);
  const { answers, misfits } = fitAnswers(asked.questions, body.answers ?? {});
  const leftOut: LeftOut[] = [
    ...(isLater ? [{ field: 'surveyVersion', value: String(body.surveyVersion) }] : []),
    ...misfits.map(({ name, value }) => ({ field: `answers.${name}`, value: shown(value) })),
  ];
  return leftOut.length > 0 ? { ...asked, answers, leftOut } : asked;
}

function askedVersion(survey: Survey | undefined, { kind, survey: named }: Given): Asked {
  if (named && !survey) throw Problem.field('survey', 'is not a survey of this site');
  if (survey && survey.kind !== kind) throw Problem.field('kind', `of the survey ${survey.slug} is ${survey.kind}`);
  return { survey: named ?? kind, version: survey?.version ?? 1, questions: survey?.definition.questions ?? [] };
}
