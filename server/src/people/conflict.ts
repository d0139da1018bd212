import type { Db } from '../base/db/db.ts';
import { lastToChange, type Changed } from '../base/events/last-change.ts';
import { Problem } from '../base/problem.ts';
import { personNames } from './read-members.ts';

/** Problem('conflict') of something that was changed since, with the person who changed it last, if that is known. */
export async function conflictOf(db: Db, siteId: string, changed: Changed): Promise<Problem> {
  const id = await lastToChange(db, siteId, changed);
  const by = id === undefined ? undefined : (await personNames(db, [id])).get(id);
  return new Problem('conflict', by === undefined ? {} : { by });
}
