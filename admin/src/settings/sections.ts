import type { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteRef } from '../api/session.ts';
import { can } from '../shell/session.ts';

/** A section of Settings, as its address names it. */
export type Section = keyof (typeof shell)['en']['sections'];

/** Who is shown a section. */
const shows: Readonly<Record<Section, (site: SiteRef) => boolean>> = {
  site: (site) => can(site, 'site.read'),
  install: (site) => can(site, 'site.read'),
  customers: (site) => can(site, 'identity.read'),
  people: (site) => can(site, 'people.read') && toPeople.some((one) => can(site, one)),
  keys: (site) => can(site, 'keys.manage'),
  health: (site) => can(site, 'health.read'),
  password: () => true,
};

const toPeople = ['people.invite', 'people.manage', 'roles.manage'] as const;

/** The sections a person sees of a site. */
export const sectionsOf = (site: SiteRef): Section[] =>
  (Object.keys(shows) as Section[]).filter((section) => shows[section](site));
