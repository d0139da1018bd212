import type { TouchpointView } from '../api/touchpoints.ts';
import { collatorOf } from '../language/formats.ts';
import { isOffered } from './touchpoint-name.ts';

/** Those with what is typed in their name of today or in their first one: offered ones first, then by name. */
export function findTouchpoints(all: readonly TouchpointView[], typed: string): TouchpointView[] {
  const words = typed.trim().toLowerCase();
  return all
    .filter(({ name, id }) => `${name}\n${id}`.toLowerCase().includes(words))
    .toSorted(
      (one, two) => Number(isOffered(two)) - Number(isOffered(one)) || collatorOf().compare(one.name, two.name),
    );
}
