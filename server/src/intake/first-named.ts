import type { Statement } from '../base/db/db.ts';
import { keepNames, type KnownNames } from '../metrics/known-names.ts';
import type { ResponseRow } from '../responses/prepare-response.ts';
import type { KnownSite } from '../sites/site-directory.ts';
import { keepTouchpoints } from '../touchpoints/keep-touchpoints.ts';

/** What an answer is the first to name; null for what was known. */
export interface FirstNamed {
  touchpoint: string | null;
  tier: string | null;
  serviceType: string | null;
}

/** What a row is the first to name; null where that is nothing. */
export function firstNamed(
  { touchpoints, tiers, serviceTypes }: Pick<KnownSite, 'touchpoints' | 'tiers' | 'serviceTypes'>,
  { touchpoint, counted: { attributes } }: Pick<ResponseRow, 'touchpoint' | 'counted'>,
): FirstNamed | null {
  const first = {
    touchpoint: newIn(touchpoints, touchpoint),
    tier: newIn(tiers, attributes['tier']),
    serviceType: newIn(serviceTypes, attributes['service_type']),
  };
  return Object.values(first).some((name) => name !== null) ? first : null;
}

const newIn = (names: Pick<KnownNames, 'isNew'>, said: unknown): string | null =>
  typeof said === 'string' && names.isNew(said) ? said : null;

/** The statements that keep what answers of a batch were the first to name. */
export function keepFirstNamed(
  batch: readonly { row: Pick<ResponseRow, 'siteId' | 'receivedAt'>; first?: FirstNamed | null }[],
): Statement[] {
  const named = (of: keyof FirstNamed) =>
    batch.flatMap(({ row: { siteId, receivedAt: at }, first }) =>
      first && first[of] !== null ? [{ siteId, name: first[of], at }] : [],
    );
  const [touchpoints, tiers, serviceTypes] = [named('touchpoint'), named('tier'), named('serviceType')];
  return [
    ...(touchpoints.length > 0
      ? [keepTouchpoints(touchpoints.map(({ name: id, ...one }) => ({ ...one, id, seen: true })))]
      : []),
    ...(tiers.length > 0 ? [keepNames('tier', tiers)] : []),
    ...(serviceTypes.length > 0 ? [keepNames('service_type', serviceTypes)] : []),
  ];
}
