import type { ownSessions } from '@huiyin/shared/contract/people';
import { and, desc, eq, gt } from 'drizzle-orm';
import type { z } from 'zod';
import type { Deps } from '../base/deps.ts';
import { iso } from '../base/iso.ts';
import { onTheirSites } from './on-their-sites.ts';
import { session } from './tables.ts';

/** Whose sessions, and which of them calls. */
interface Own {
  personId: string;
  sessionId: string;
}

/** Where a person is signed in, the newest first. */
export async function listSessions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { personId, sessionId }: Own,
): Promise<z.infer<typeof ownSessions>> {
  const open = await db.read
    .select({ id: session.id, since: session.createdAt })
    .from(session)
    .where(and(eq(session.userId, personId), gt(session.expiresAt, new Date(clock.now()))))
    .orderBy(desc(session.createdAt));
  return { sessions: open.map(({ id, since }) => ({ since: iso(since.getTime()), isThis: id === sessionId })) };
}

const endOthers = 'DELETE FROM session WHERE user_id = ? AND id <> ?';

/** Ends all of them but the one that calls; where there are others, what is open there is told. */
export async function endOtherSessions(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  { personId, sessionId }: Own,
): Promise<void> {
  await db.write([
    { sql: endOthers, args: [personId, sessionId] },
    onTheirSites('person.signed_out', personId, clock.now(), {
      sql: '(CASE WHEN changes() > 0 THEN ? END)',
      args: [personId],
    }),
  ]);
  feed.changed('sites');
}
