import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { other } from '@huiyin/shared/domain/other';
import type { Db } from '../base/db/db.ts';
import { touchpointsOf, type Touchpoint } from './read-touchpoints.ts';

/** The touchpoints of a site as they were read, and those that answers have named since. */
export interface KnownTouchpoints {
  /** The id of what an answer calls its touchpoint, by id or else by name. What is new is taken in; undefined where there is no room for it. */
  idOf(said: string): string | undefined;
  /** Whether it was taken in since, so that it may have no row yet. */
  isNew(id: string | null): boolean;
}

/** Reads them. Two who read at once may each take some in: together a few more than there is room for. */
export const knownTouchpoints = async (db: Db, siteId: string): Promise<KnownTouchpoints> =>
  touchpointsKnown(await touchpointsOf(db, siteId));

/** The same of those that were read. */
export function touchpointsKnown(all: readonly Touchpoint[]): KnownTouchpoints {
  const ids = new Map([
    ...all.map(({ id, name }) => [name, id] as const),
    ...all.map(({ id }) => [id, id] as const),
    [other, other],
  ]);
  const taken = new Set<string>();
  const seen = all.filter((one) => one.seen).length;
  const room = Math.min(touchpointLimits.seen - seen, touchpointLimits.touchpoints - all.length);
  return {
    idOf(said) {
      const id = ids.get(said);
      if (id !== undefined) return id;
      if (taken.size >= room) return undefined;
      taken.add(said);
      ids.set(said, said);
      return said;
    },
    isNew: (id) => id !== null && taken.has(id),
  };
}
