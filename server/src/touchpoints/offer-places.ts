import type { Question } from '@huiyin/shared/contract/questions';
import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { other } from '@huiyin/shared/domain/other';
import { namesOffered } from '@huiyin/shared/domain/surveys/chosen-name';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { did, type Did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { keepTouchpoints } from './keep-touchpoints.ts';
import { touchpointsOf } from './read-touchpoints.ts';

/**
 * What is written beside a survey whose question asks for the place: the places it offers, where the site has them under no name yet.
 * Throws Problem('invalid') naming the choices where the site has as many as it may, or one would be called what is of no place.
 */
export async function offerPlaces(call: Call, questions: readonly Question[]): Promise<(Statement | Did)[]> {
  const { db, site, now } = call;
  const at = questions.findIndex((question) => namesOffered('touchpoint', question, site.languages).length > 0);
  if (at < 0) return [];
  const field = `questions.${at}.choices`;
  const names = new Set(namesOffered('touchpoint', questions[at]!, site.languages));
  if (names.has(other)) throw Problem.field(field, `“${other}” stands for answers that are of no place`);
  const all = await touchpointsOf(db, site.id);
  const known = new Set(all.flatMap(({ id, name }) => [id, name]));
  const made = [...names].filter((name) => !known.has(name));
  if (made.length === 0) return [];
  if (all.length + made.length > touchpointLimits.touchpoints)
    throw Problem.field(field, `a site has at most ${touchpointLimits.touchpoints} places`);
  const told = made.map((touchpoint) => did('touchpoint.made', site, { touchpoint }));
  return [keepTouchpoints(made.map((id) => ({ siteId: site.id, id, at: now }))), ...told];
}
