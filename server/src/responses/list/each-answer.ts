import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import type { ResponseView } from '@huiyin/shared/contract/responses';
import type { Call } from '../../base/call.ts';
import { newestOfAll, type OfTickets } from '../read-responses.ts';
import { findAnswers } from './find-answers.ts';
import type { Place } from './source.ts';
import { viewsOf } from './view-answers.ts';

const sliceSize = 50;

/**
 * All answers that are asked for, the oldest first, 50 at a time at most: whoever takes them in opens their tickets in the order they had. Those that come in
 * meanwhile are not among them. `contacts`: whether they say whose they are.
 */
export async function* eachAnswer(
  { db, site, turn }: Pick<Call, 'db' | 'site' | 'turn'>,
  asked: AnswersAsked,
  { contacts, tickets }: { contacts: boolean; tickets: OfTickets },
): AsyncGenerator<ResponseView[]> {
  const newest = await newestOfAll(db);
  for (let after: Place | null = null, isMore = true; isMore; await turn()) {
    const { rows, goesOn } = await findAnswers({ db, turn, siteId: site.id, tickets }, asked, {
      most: sliceSize,
      order: 'oldest',
      after,
    });
    const there = rows.filter(({ seq }) => seq <= newest);
    yield await viewsOf({ db, siteId: site.id, contacts }, there, tickets);
    [after, isMore] = [goesOn, goesOn !== null];
  }
}
