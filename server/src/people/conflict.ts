import type { Db } from '../base/db/db.ts';
import { lastToChange, type Changed } from '../base/events/last-change.ts';
import { Problem } from '../base/problem.ts';
import { personNames } from './read-members.ts';

/** Problem('conflict') of something that was changed since, with the person who changed it last, if that is known. */
export async function conflictOf(db: Db, siteId: string, changed: Changed): Promise<Problem> {
  return conflictBy(db, await lastToChange(db, siteId, changed));
}

/** Problem('conflict') of something that somebody changed: a person is named, a program or nobody is not. */
export async function conflictBy(db: Db, actorId: string | null | undefined): Promise<Problem> {
  const by = actorId ? (await personNames(db, [actorId])).get(actorId) : undefined;
  return new Problem('conflict', by === undefined ? {} : { by });
}
