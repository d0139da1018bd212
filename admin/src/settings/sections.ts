import type { shell } from '@huiyin/shared/i18n/admin/shell';
import { can, type Session } from '../shell/session.ts';

/** A section of Settings, as its address names it. */
export type Section = keyof (typeof shell)['en']['sections'];

/** The sections a person sees of a site: people and keys are the owner's; the secret of customers, and what the server does, a manager's. */
export function sectionsOf(site: Session['site']): Section[] {
  const secret: Section[] = can(site, 'manager') ? ['customers'] : [];
  const own: Section[] = can(site, 'owner') ? ['people', 'keys'] : [];
  const health: Section[] = can(site, 'manager') ? ['health'] : [];
  return ['site', 'install', ...secret, ...own, ...health, 'password'];
}
