import { matchesPage } from '@huiyin/shared/domain/asking/pages';
import type { InLanguages } from '@huiyin/shared/domain/languages';
import { touchpointLimits } from '@huiyin/shared/domain/limits';
import type { Db } from '../base/db/db.ts';
import { namesKnown, type KnownNames } from '../metrics/known-names.ts';
import { touchpointsOf, type Touchpoint } from './read-touchpoints.ts';

/** The touchpoints that answers of a site may name. */
export interface KnownTouchpoints extends KnownNames {
  /** The id of the first that is offered and has a page with this address; undefined where none has. */
  ofPage(address: string): string | undefined;
  /** What customers are told at one, by its id or name. */
  guideOf(said: string): InLanguages | null;
}

/** The touchpoints of a site as they were read, by id or else by name. Two who read at once may each take some in: together a few more than there is room for. */
export const knownTouchpoints = async (db: Db, siteId: string): Promise<KnownTouchpoints> =>
  touchpointsKnown(await touchpointsOf(db, siteId));

/** The same of those that were read. */
export function touchpointsKnown(all: readonly Touchpoint[]): KnownTouchpoints {
  const ids = [...all.map(({ id, name }) => [name, id] as const), ...all.map(({ id }) => [id, id] as const)];
  const seen = all.filter((one) => one.seen).length;
  const withPages = all.filter(({ pages, hiddenAt }) => pages !== null && hiddenAt === null);
  return {
    ...namesKnown(ids, Math.min(touchpointLimits.seen - seen, touchpointLimits.touchpoints - all.length)),
    ofPage: (address) => placeOfPage(withPages, address),
    guideOf: (said) => (all.find(({ id }) => id === said) ?? all.find(({ name }) => name === said))?.guide ?? null,
  };
}

function placeOfPage(all: readonly Touchpoint[], address: string): string | undefined {
  if (all.length === 0) return undefined;
  const page = URL.parse(address);
  return page ? all.find(({ pages }) => pages?.some((pattern) => matchesPage(pattern, page)))?.id : undefined;
}
