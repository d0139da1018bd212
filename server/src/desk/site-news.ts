import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { newestNotice, noticesAfter, type NoticeLine } from '../notices/read-notices.ts';
import { personNames } from '../people/read-members.ts';
import { newestPresence, presenceAfter, type PresenceLine } from '../tickets/presence.ts';
import { newestOfAll, sitesAnsweredSince } from '../responses/read-responses.ts';
import { events, tells } from '@huiyin/shared/contract/events';
import { shown } from '@huiyin/shared/contract/events/event';
import type { StreamEvent } from '@huiyin/shared/contract/stream';
import { lastSeq, linesAfter, type EventLine } from '../base/events/read-events.ts';
import type { Source } from '../base/events/streams.ts';

/** Looked for at once; what is further behind is not told one by one. */
const mostEvents = 1_000;

/**
 * How far somebody has heard: the numbers of the last line of history, of the last answer, of the last notice, and of the last change of who is on
 * tickets. That one is of the moment: nobody who comes later is told it.
 */
export interface Position {
  event: number;
  response: number;
  notice: number;
  presence: number;
}

/** Whether a position is behind another one in any of these. */
export const isAfter = (at: Partial<Position>, heard: Position): boolean =>
  (Object.keys(heard) as (keyof Position)[]).some((kind) => (at[kind] ?? 0) > heard[kind]);

/**
 * Something new, on one site: for nobody who may not read it. `access` is told to nobody as it is: from now on somebody, or all on a
 * site, may do other things than before.
 */
export type SiteNews = (Exclude<StreamEvent, { event: 'opened' }> | { event: 'access'; data: { of: string } }) & {
  siteId: string;
  /** Whom alone it concerns. */
  to?: readonly string[];
  /** Where it stands among its kind: what one line of history says stands together, with one and the same. */
  at: Partial<Position>;
};

/** Where things stand now. */
export async function standing(db: Db): Promise<Position> {
  const [lasting, presence] = await Promise.all([lastingPosition(db), newestPresence(db)]);
  return { ...lasting, presence };
}

/** What a position is called on the wire: the id of an event. */
export const idOf = ({ event, response, notice }: Omit<Position, 'presence'>): string =>
  `${event}-${response}-${notice}`;

/** The id of where things stand now: whoever reads something later misses nothing on a stream that goes on from there. */
export const lastEventId = async (db: Db): Promise<string> => idOf(await lastingPosition(db));

async function lastingPosition(db: Db): Promise<Omit<Position, 'presence'>> {
  const [event, response, notice] = await Promise.all([lastSeq(db), newestOfAll(db), newestNotice(db)]);
  return { event, response, notice };
}

/** What came after some position, how far that reaches, and whether it is all. */
interface Found {
  news: SiteNews[];
  to: Position;
  isAll: boolean;
}

/**
 * What came after `from` on any site, answers in front: at most 1,000 lines of history, as many notices and changes of who is on tickets, and answers only after the last line. All sites
 * are read at once, so that the work is that of what happened; whoever tells it goes by `siteId`.
 */
export async function newsSince(db: Db, from: Position): Promise<Found> {
  // Answers first: who has come to a site before they were given is known from what is read next.
  const answered = await sitesAnsweredSince(db, from.response);
  const lines = await linesAfter(db, from.event, mostEvents);
  const notices = await noticesAfter(db, from.notice, mostEvents);
  const present = await presenceAfter(db, from.presence, mostEvents);
  const isAll = [lines, notices, present].every(({ length }) => length < mostEvents);
  // And who has been removed before they were given may stand further on.
  const answers = lines.length < mostEvents ? answered : [];
  return {
    news: [
      ...answers.map(answerNews),
      ...lines.flatMap(lineNews),
      ...notices.map(noticeNews),
      ...(await presenceNews(db, present)),
    ],
    to: {
      event: lines.at(-1)?.seq ?? from.event,
      response: answers.at(-1)?.seq ?? from.response,
      notice: notices.at(-1)?.seq ?? from.notice,
      presence: present.at(-1)?.change ?? from.presence,
    },
    isAll,
  };
}

/** Everything that happens, on every site, from when it is first asked. */
export function allNews({ db, feed }: Pick<Deps, 'db' | 'feed'>): Source<SiteNews> {
  let seen: Position;
  return {
    async begin() {
      seen = await standing(db);
    },
    async look() {
      const { news, to, isAll } = await newsSince(db, seen);
      seen = to;
      // The next look need not wait for anything else to happen.
      if (!isAll) feed.changed('sites');
      return news;
    },
  };
}

const answerNews = ({ siteId, seq }: { siteId: string; seq: number }): SiteNews => ({
  event: 'responses',
  data: { siteId },
  siteId,
  at: { response: seq },
});

const noticeNews = ({ siteId, seq, personId }: NoticeLine): SiteNews => ({
  event: 'notice',
  data: { siteId },
  siteId,
  to: [personId],
  at: { notice: seq },
});

/** Told to those alone who are on the same ticket. */
async function presenceNews(db: Db, lines: readonly PresenceLine[]): Promise<SiteNews[]> {
  const concerning = lines.filter(({ others }) => others.length > 0);
  const names = await personNames(
    db,
    concerning.map(({ personId }) => personId),
  );
  return concerning.map(({ siteId, ticketId, personId, state, others, change }) => ({
    event: 'presence',
    data: { siteId, id: ticketId, person: { id: personId, name: names.get(personId) ?? '' }, state },
    siteId,
    to: others,
    at: { presence: change },
  }));
}

function lineNews({ seq, siteId, type, subjectId, number }: EventLine): SiteNews[] {
  const its = { siteId, at: { event: seq } };
  const news: SiteNews[] = shown
    .filter((what) => tells(what, type))
    .map((what) => ({ event: 'changed', data: { siteId, what }, ...its }));
  if (tells('access', type))
    news.push({ event: 'access', data: { of: events[type].subject === 'role' ? siteId : subjectId }, ...its });
  if (tells('responses', type)) news.push({ event: 'responses', data: { siteId }, ...its });
  if (tells('ticket', type))
    news.push({ event: 'ticket', data: { siteId, id: subjectId, number: number!, type }, ...its });
  return news;
}
