import type { StreamEvent } from '@huiyin/shared/contract/stream';
import type { Shown } from '@huiyin/shared/contract/events/event';
import { mayReadNames, permissions, type Permission } from '@huiyin/shared/domain/permissions';
import type { Readable } from '../access/authorize.ts';
import type { Deps } from '../base/deps.ts';
import { isRecent } from '../base/kept-fresh.ts';
import type { Listener, StreamWords } from '../base/events/streams.ts';
import { idOf, isAfter, newsSince, standing, type Position, type SiteNews } from './site-news.ts';

/** What somebody must hold, one of these, to be told: of what changed, what it takes to read it. */
const toHear: Record<Exclude<SiteNews['event'], 'changed' | 'access'> | Shown, readonly Permission[]> = {
  responses: ['answers.read', 'metrics.read'],
  ticket: ['tickets.read'],
  notice: ['tickets.read'],
  presence: ['tickets.read'],
  site: ['site.read'],
  people: ['people.read', 'keys.manage'],
  surveys: mayReadNames.reasons,
  population: ['population.read'],
  categories: mayReadNames.categories,
  teams: ['people.read'],
  touchpoints: ['site.read'],
  documents: ['documents.read'],
  imports: ['imports.make', 'imports.undo'],
  everything: permissions,
};
const checkedMs = 10_000;
/** Whoever missed more answers than this asks for everything again. */
const mostAnswersMissed = 10_000;

/** Whose stream it is, what they said they heard last, and what they may do on which sites now; null: they are nobody any more. */
export interface StaffStream {
  id: string;
  /** Who its place counts for. */
  who: string;
  kind: 'person' | 'program';
  lastHeard: string | undefined;
  readable(): Promise<Readable | null>;
}

/**
 * One member of staff, or program, on the stream of all sites: is told what happens on those they may read at that moment. Asked
 * anew every ten seconds or so while something is told, and before that when their access changed.
 */
export function staffListener({ db, clock }: Pick<Deps, 'db' | 'clock'>, stream: StaffStream): Listener<SiteNews> {
  let sites: Readable | null = null;
  let checkedAt = 0;

  const check = async (): Promise<void> => {
    checkedAt = clock.now();
    sites = await stream.readable();
  };
  const isDue = (): boolean => !isRecent(checkedAt, clock.now(), checkedMs);
  const isAccess = ({ event, data }: SiteNews): boolean =>
    event === 'access' && (data.of === stream.id || !!sites?.has(data.of));

  /** Picks what is theirs, each with the position it brings them to; null when nothing is theirs any more. */
  const pick = async (news: readonly SiteNews[], heard: Position): Promise<StreamWords[] | null> => {
    const before = sites;
    if (news.some(isAccess) || (isDue() && news.some(({ siteId }) => sites?.has(siteId)))) await check();
    if (!sites) return null;
    const told = changedAccess(before, sites).map((said) => ({ ...said, id: idOf(heard) }));
    const fresh = news.filter(({ at }) => isAfter(at, heard));
    for (const [nth, one] of fresh.entries()) {
      // Whoever is cut off between two of one line is told both again.
      if (fresh[nth + 1]?.at !== one.at) Object.assign(heard, one.at);
      const { event, data } = one;
      if (mayHear(one)) told.push({ event, data, id: idOf(heard) });
    }
    return told;
  };

  const mayHear = ({ event, data, siteId, to }: SiteNews): boolean => {
    if (event === 'access' || (to && !to.includes(stream.id))) return false;
    const kind = event === 'changed' ? data.what : event;
    return kind !== 'access' && toHear[kind].some((one) => sites?.get(siteId)?.includes(one));
  };

  /** Begun only after the listener has joined: whatever comes later than `heard` is told it. */
  const begin = async (): Promise<{ heard: Position; first: StreamWords[] }> => {
    const heard = await standing(db);
    await check();
    const last = positionOf(stream.lastHeard, heard);
    const missed = last && (await missedSince(last, heard));
    const opened: StreamEvent = { event: 'opened', data: { resumed: missed !== null } };
    return { heard, first: [...(missed ?? []), { ...opened, id: idOf(heard) }] };
  };

  /** Null when it is more than can be told one by one, when what they may do may have changed, or the database is not the one that was heard. */
  const missedSince = async (last: Position, heard: Position): Promise<StreamWords[] | null> => {
    if (isAfter(last, heard) || heard.response - last.response > mostAnswersMissed) return null;
    const { news, isAll } = await newsSince(db, last);
    // What they might do before they missed something is not known any more.
    if (!isAll || news.some(isAccess)) return null;
    return pick(
      news.filter(({ at }) => !isAfter(at, heard)),
      last,
    );
  };

  let beginning: ReturnType<typeof begin> | undefined;
  return {
    who: stream.who,
    kind: stream.kind,
    first: async () => (await (beginning ??= begin())).first,
    choose: async (news) => pick(news, (await (beginning ??= begin())).heard),
  };
}

/** Tells of every site where somebody may do something else than before. */
function changedAccess(before: Readable | null, now: Readable): StreamWords[] {
  const on = (sites: Readable | null, siteId: string): string | undefined => sites?.get(siteId)?.toSorted().join();
  return [...new Set([...(before?.keys() ?? []), ...now.keys()])]
    .filter((siteId) => on(before, siteId) !== on(now, siteId))
    .map((siteId) => ({ event: 'changed', data: { siteId, what: 'access' } }));
}

function positionOf(id: string | undefined, { presence }: Position): Position | null {
  const [, event, response, notice] = /^(\d{1,15})-(\d{1,15})-(\d{1,15})$/.exec(id ?? '') ?? [];
  if (event === undefined) return null;
  return { event: Number(event), response: Number(response), notice: Number(notice), presence };
}
