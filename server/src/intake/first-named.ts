import type { Statement } from '../base/db/db.ts';
import { keepTiers } from '../metrics/known-names.ts';
import type { ResponseRow } from '../responses/prepare-response.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { keepTouchpoints } from '../touchpoints/keep-touchpoints.ts';

/** What an answer is the first to name; null for what was known. */
export interface FirstNamed {
  touchpoint: string | null;
  tier: string | null;
}

/** What a row is the first to name; null where that is nothing. */
export function firstNamed(
  { touchpoints, tiers }: Pick<KnownSite, 'touchpoints' | 'tiers'>,
  { touchpoint, counted }: Pick<ResponseRow, 'touchpoint' | 'counted'>,
): FirstNamed | null {
  const tier = counted.attributes['tier'];
  const isTierNew = typeof tier === 'string' && tiers.isNew(tier);
  if (!isTierNew && !touchpoints.isNew(touchpoint)) return null;
  return { touchpoint: touchpoints.isNew(touchpoint) ? touchpoint : null, tier: isTierNew ? tier : null };
}

/** The statements that keep what answers of a batch were the first to name. */
export function keepFirstNamed(
  batch: readonly { row: Pick<ResponseRow, 'siteId' | 'receivedAt'>; first?: FirstNamed | null }[],
): Statement[] {
  const named = (of: keyof FirstNamed) =>
    batch.flatMap(({ row: { siteId, receivedAt: at }, first }) =>
      first && first[of] !== null ? [{ siteId, name: first[of], at }] : [],
    );
  const [touchpoints, tiers] = [named('touchpoint'), named('tier')];
  return [
    ...(touchpoints.length > 0
      ? [keepTouchpoints(touchpoints.map(({ name: id, ...one }) => ({ ...one, id, seen: true })))]
      : []),
    ...(tiers.length > 0 ? [keepTiers(tiers)] : []),
  ];
}
