import type { Question } from '@huiyin/shared/contract/questions';
import { namesOffered } from '@huiyin/shared/domain/surveys/chosen-name';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { keepNames } from '../metrics/known-names.ts';

/** What is written beside a survey whose question asks for the type of service: those it offers are known, however many others answers have brought. */
export function keepServiceTypes({ site, now: at }: Call, questions: readonly Question[]): Statement[] {
  const names = questions.flatMap((question) => namesOffered('service_type', question, site.languages));
  return names.length === 0
    ? []
    : [
        keepNames(
          'service_type',
          names.map((name) => ({ siteId: site.id, name, at })),
        ),
      ];
}
