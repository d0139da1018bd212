import { touchpointLimits } from '@huiyin/shared/domain/limits';
import type { Db } from '../base/db/db.ts';
import { namesKnown, type KnownNames } from '../metrics/known-names.ts';
import { touchpointsOf, type Touchpoint } from './read-touchpoints.ts';

/** The touchpoints of a site as they were read, by id or else by name. Two who read at once may each take some in: together a few more than there is room for. */
export const knownTouchpoints = async (db: Db, siteId: string): Promise<KnownNames> =>
  touchpointsKnown(await touchpointsOf(db, siteId));

/** The same of those that were read. */
export function touchpointsKnown(all: readonly Touchpoint[]): KnownNames {
  const ids = [...all.map(({ id, name }) => [name, id] as const), ...all.map(({ id }) => [id, id] as const)];
  const seen = all.filter((one) => one.seen).length;
  return namesKnown(ids, Math.min(touchpointLimits.seen - seen, touchpointLimits.touchpoints - all.length));
}
