import type { Permission } from '@huiyin/shared/domain/permissions';
import type { RolesBook } from '@huiyin/shared/i18n/admin/roles';

/** The permissions in the order and under the headings in which people read them; each stands once. */
export const permissionGroups: Readonly<Record<keyof RolesBook['groups'], readonly Permission[]>> = {
  voice: ['answers.read', 'metrics.read'],
  tickets: [
    'tickets.read',
    'tickets.reply',
    'tickets.assign',
    'tickets.close',
    'tickets.link',
    'documents.read',
    'documents.change',
  ],
  asking: ['surveys.read', 'surveys.change', 'waves.plan'],
  site: [
    'site.read',
    'site.change',
    'sites.make',
    'sample_data.remove',
    'imports.make',
    'health.read',
    'identity.read',
    'identity.rotate',
  ],
  people: ['people.read', 'people.invite', 'people.manage', 'roles.manage', 'keys.manage'],
};

export const groupNames = Object.keys(permissionGroups) as (keyof typeof permissionGroups)[];

const surveys: readonly Permission[] = ['site.read', 'surveys.read'];
/** What the console reads where these are used: ticked with them. */
const alsoNeeded: Partial<Record<Permission, readonly Permission[]>> = {
  'metrics.read': ['site.read'],
  'tickets.reply': ['tickets.read'],
  'tickets.assign': ['tickets.read', 'people.read'],
  'tickets.close': ['tickets.read'],
  'tickets.link': ['tickets.read'],
  'documents.change': ['documents.read'],
  'surveys.read': ['site.read'],
  'surveys.change': surveys,
  'waves.plan': surveys,
  'site.change': ['site.read'],
  'sample_data.remove': ['site.read'],
  'identity.rotate': ['identity.read'],
  'people.invite': ['people.read'],
  'people.manage': ['people.read'],
  'roles.manage': ['people.read'],
  'keys.manage': ['people.read'],
};

/** A permission with what makes it of use in the console. */
export const withNeeded = (one: Permission): readonly Permission[] => [one, ...(alsoNeeded[one] ?? [])];
