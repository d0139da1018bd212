import type { SiteRef } from '../api/session.ts';
import { sectionsOf } from '../place.ts';
import { placesOf } from '../places.ts';
import { go } from '../router/router.ts';

/**
 * Where another site shows what is shown of this one: the same section, or the same place, as far as the person sees them there; else
 * Today. What is open of this site, such as a ticket, is none of the other's.
 * @param path of what is shown now
 */
export function pathOn(site: SiteRef, path: string): string {
  const place = placesOf(site).find((one) => one.path.test(path));
  if (!place) return '/admin';
  const section = sectionsOf(site, place).find(({ id }) => path === `${place.href}/${id}`);
  return section ? `${place.href}/${section.id}` : place.href;
}

/** Shows another site of the person. */
export function switchSite(site: SiteRef): void {
  go(`${pathOn(site, location.pathname)}?site=${encodeURIComponent(site.key)}`);
}
