import { createContext } from '@lit/context';
import type { Permission } from '@huiyin/shared/domain/permissions';
import type { Me, SiteRef } from '../api/session.ts';
import { machineMemory } from '../memory.ts';

/** Who is signed in, and the site that is shown: the same one for the life of a place's element, which allows no less than when it began. */
export interface Session {
  readonly me: Me;
  readonly site: SiteRef;
  /** Reads names and roles again, e.g. after the site was renamed. */
  refresh(): Promise<void>;
}

export const sessionContext = createContext<Session>('huiyin session');

/** Whether the person may do this on the site; hide what they may not. */
export const can = (site: SiteRef, permission: Permission): boolean => site.permissions.includes(permission);

/** Whether the person may do one of these on the site. */
export const canOne = (site: SiteRef, some: readonly Permission[]): boolean => some.some((one) => can(site, one));

/** Whether the person may make another site: whoever may on any of theirs. */
export const mayMakeSites = (me: Me): boolean => me.sites.some((site) => can(site, 'sites.make'));

const stored = 'huiyin.site';

/**
 * The site to show: that of `?site=KEY`, and none where the person does not work on it; where the address names none, the last one
 * shown in this browser, else the first.
 */
export function siteToShow(sites: readonly SiteRef[], search: string): SiteRef | undefined {
  const named = new URLSearchParams(search).get('site');
  const of = (wanted: string | null): SiteRef | undefined => sites.find(({ key }) => key === wanted);
  const site = named ? of(named) : (of(machineMemory.read(stored)) ?? sites[0]);
  if (site) machineMemory.keep(stored, site.key);
  return site;
}
