import type { AnswersPage, AnswersQuery } from '@huiyin/shared/contract/answers';
import type { Staff } from '../../base/actor.ts';
import type { Call } from '../../base/call.ts';
import { Problem } from '../../base/problem.ts';
import { cursorOf, parseCursor } from '../../http/cursor.ts';
import type { OfTickets } from '../read-responses.ts';
import { countAnswers } from './count-answers.ts';
import { checkPeriod, findAnswers } from './find-answers.ts';
import type { Place } from './source.ts';
import { viewsOf } from './view-answers.ts';

/**
 * Answers of a site that are asked for, newest first, a page at a time. At most 20,000 are looked through at once: then a page may be short, and the
 * cursor goes on behind them. Throws Problem('invalid') naming the field at fault.
 */
export async function listAnswers(
  call: Pick<Call<Staff>, 'db' | 'now' | 'site' | 'may' | 'turn'>,
  query: AnswersQuery,
  tickets: OfTickets,
): Promise<AnswersPage> {
  const { db, site, may, turn } = call;
  const { limit = 25, cursor, ...asked } = query;
  checkPeriod(asked);
  const [{ rows, goesOn }, total] = await Promise.all([
    findAnswers({ db, turn, siteId: site.id, tickets }, asked, {
      most: limit,
      order: 'newest',
      after: cursor === undefined ? null : parsePlace(cursor),
    }),
    countAnswers(call, asked, tickets),
  ]);
  const contacts = may('answers.contacts');
  return {
    items: await viewsOf({ db, siteId: site.id, contacts }, rows, tickets),
    nextCursor: goesOn && cursorOf(goesOn.occurredAt, String(goesOn.seq)),
    total,
    contacts,
  };
}

function parsePlace(cursor: string): Place {
  const { at, id } = parseCursor(cursor);
  if (!/^\d+$/.test(id)) throw Problem.field('cursor', 'is not one of ours');
  return { occurredAt: at, seq: Number(id) };
}
