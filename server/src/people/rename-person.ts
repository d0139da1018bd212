import { eq } from 'drizzle-orm';
import type { Deps } from '../base/deps.ts';
import { onTheirSites } from './on-their-sites.ts';
import { user } from './tables.ts';

/** Gives a person the name they want to be called by, everywhere. */
export async function renamePerson(
  { db, clock, feed }: Pick<Deps, 'db' | 'clock' | 'feed'>,
  personId: string,
  name: string,
): Promise<void> {
  const now = clock.now();
  await db.write([
    db.read
      .update(user)
      .set({ name, updatedAt: new Date(now) })
      .where(eq(user.id, personId)),
    onTheirSites('person.renamed', personId, now),
  ]);
  feed.changed('sites');
}
