import { Problem } from '../base/problem.ts';
import type { OfSurvey } from './read-counts.ts';

/** Which survey is asked for. Throws Problem('invalid') for a version of none. */
export function ofSurveyAsked({
  survey,
  version,
}: {
  survey?: string | undefined;
  version?: string | undefined;
}): OfSurvey {
  if (version !== undefined && survey === undefined)
    throw Problem.field('version', 'is asked for together with survey');
  return { survey: survey ?? null, version: version === undefined ? null : Number(version) };
}
