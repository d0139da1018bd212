import { events as catalogue, tells } from '@huiyin/shared/contract/events';
import type { Permission } from '@huiyin/shared/domain/permissions';
import type { Actor } from './actor.ts';
import type { Statement, Written } from './db/db.ts';
import type { Deps } from './deps.ts';
import { isDid, recordEvent, type Did } from './events/record-event.ts';
import type { Site } from './site.ts';

/** What of the outside a verb may use. The time is that of the call, and `write` tells of changes. */
type Ports = Pick<Deps, 'db' | 'ids' | 'log' | 'auth' | 'pictures' | 'settings' | 'turn'>;

/** Who calls, where, and what they may do there: nothing for whoever holds no role, such as a customer. */
export interface Caller<A extends Actor = Actor> {
  actor: A;
  site: Site;
  permissions: readonly Permission[];
}

/**
 * One thing that somebody asks for on a site: made once a request or job and handed to every verb, which is
 * `verb(call, subject?, body?)`.
 */
export interface Call<A extends Actor = Actor> extends Ports, Omit<Caller<A>, 'permissions'> {
  /** When it was asked, in ms UTC: all that is written for it has this moment. */
  now: number;
  /** Whether who calls may do this. */
  may(permission: Permission): boolean;
  /**
   * Writes a change with the events that tell of it, in one transaction, and wakes whoever listens (`db.write` does not); what visitors see of it
   * is read anew. Events behind `statements`
   * are recorded first; one that depends on a statement stands among them, right after it. Gives what each statement did.
   */
  write(statements: readonly (Statement | Did)[], ...events: Did[]): Promise<Written[]>;
}

/** A call of somebody on a site, now. */
export function createCall<A extends Actor>(deps: Deps, { actor, site, permissions }: Caller<A>): Call<A> {
  const { db, ids, log, auth, pictures, settings, turn, clock, feed, sites } = deps;
  const now = clock.now();
  const from = { siteId: site.id, at: now, actor };
  return {
    db,
    ids,
    log,
    auth,
    pictures,
    settings,
    turn,
    now,
    actor,
    site,
    may: (needed) => permissions.includes(needed),
    async write(statements, ...events) {
      const all = [...events, ...statements];
      const done = all.filter(isDid);
      const results = await db.write(all.map((one) => (isDid(one) ? recordEvent({ ...from, ...one }) : one)));
      if (done.some(({ type }) => tells('visitors', type))) sites.forget(site.key);
      feed.changed('sites', ...new Set(done.flatMap(threadOf)));
      return results.filter((_, i) => !isDid(all[i]!));
    },
  };
}

/** What happens to a ticket is told to those who read its thread. */
const threadOf = ({ type, subjectId }: Did): string[] =>
  catalogue[type].subject === 'ticket' ? [`thread:${subjectId}`] : [];
