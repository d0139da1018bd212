import type { Session } from '../shell/session.ts';
import { Importing } from './importing.ts';

const all = new Map<string, Importing>();

/** That of a person on a site, for as long as the page lives. */
export function importingOf({ me, site }: Session): Importing {
  const key = `${me.person.id} ${site.id}`;
  const known = all.get(key) ?? new Importing(site.id);
  all.set(key, known);
  return known;
}
