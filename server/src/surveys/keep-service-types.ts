import type { Question } from '@huiyin/shared/contract/questions';
import { namesOffered } from '@huiyin/shared/domain/surveys/chosen-name';
import { other } from '@huiyin/shared/domain/other';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { Problem } from '../base/problem.ts';
import { keepOwnNames } from '../metrics/known-names.ts';

/**
 * What is written beside a survey whose question asks for the type of service: those it offers are known, however many others answers have brought. Throws
 * Problem('invalid') naming the choices where one would be called what is of no type.
 */
export function keepServiceTypes({ site }: Call, questions: readonly Question[]): Statement[] {
  const offered = questions.map((question) => namesOffered('service_type', question, site.languages));
  const wrong = offered.findIndex((of) => of.includes(other));
  if (wrong >= 0)
    throw Problem.field(`questions.${wrong}.choices`, `“${other}” stands for answers that are of no type of service`);
  return keepOwnNames(site.id, 'service_type', offered.flat());
}
