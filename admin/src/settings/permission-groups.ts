import type { Permission } from '@huiyin/shared/domain/permissions';
import { roles, type RolesBook } from '@huiyin/shared/i18n/admin/roles';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { permissionGroup, type PermissionGroup } from '../permission-group.ts';
import { places } from '../places.ts';

const group = <P extends keyof RolesBook['permissions']>(
  name: keyof RolesBook['groups'],
  permissions: Readonly<Record<P, readonly Permission[]>>,
): PermissionGroup =>
  permissionGroup(permissions, (read) => {
    const words = read(roles);
    return { heading: words.groups[name], permissions: words.permissions };
  });

const surveys: readonly Permission[] = ['site.read', 'surveys.read'];

const own: readonly PermissionGroup[] = [
  group('voice', {
    'answers.read': ['site.read'],
    'answers.contacts': ['site.read', 'answers.read'],
    'answers.export_contacts': ['site.read', 'answers.read', 'answers.contacts'],
    'test_answers.manage': ['site.read', 'answers.read'],
    'metrics.read': ['site.read'],
  }),
  group('tickets', {
    'tickets.read': [],
    'tickets.reply': ['tickets.read'],
    'tickets.assign': ['tickets.read', 'people.read'],
    'tickets.close': ['tickets.read'],
    'tickets.link': ['tickets.read'],
    'tickets.classify': ['tickets.read'],
    'documents.read': [],
    'documents.change': ['documents.read'],
  }),
  group('asking', {
    'surveys.read': ['site.read'],
    'surveys.change': surveys,
    'population.read': surveys,
    'population.write': [...surveys, 'population.read'],
    'waves.plan': surveys,
    'invitations.send': surveys,
  }),
  group('site', {
    'site.read': [],
    'site.change': ['site.read'],
    'sites.make': [],
    'sample_data.remove': ['site.read'],
    'imports.make': [],
    'imports.undo': [],
    'health.read': [],
    'identity.read': [],
    'identity.rotate': ['identity.read'],
  }),
  group('people', {
    'people.read': [],
    'people.invite': ['people.read'],
    'people.manage': ['people.read'],
    'roles.manage': ['people.read'],
    'keys.manage': ['people.read'],
  }),
];

let groups = own;

/** Loads those that sections bring, of all places. */
export async function loadPermissionGroups(): Promise<void> {
  const brought = places.flatMap(({ sections = [] }) => sections.flatMap(({ permissions }) => permissions ?? []));
  groups = [...own, ...(await Promise.all(brought.map((load) => load())))];
}

/** A group as it is shown: its heading, and its permissions with their names. */
export interface ShownGroup {
  readonly heading: string;
  readonly permissions: readonly { readonly id: Permission; readonly name: string }[];
}

/** The permissions in the order and under the headings in which people read them; each stands once. */
export const shownGroups = (): ShownGroup[] =>
  groups.map(({ permissions, words }) => {
    const { heading, permissions: names } = words(bookOf);
    return {
      heading,
      permissions: (Object.keys(permissions) as Permission[]).map((id) => ({ id, name: names[id]! })),
    };
  });

/** Permissions by their names, as a list in words. */
export function permissionNames(of: readonly Permission[]): string {
  const names = new Map(shownGroups().flatMap(({ permissions }) => permissions.map(({ id, name }) => [id, name])));
  return listOf(of.map((one) => names.get(one)!));
}

/** A permission with what makes it of use in the console. */
export const withNeeded = (one: Permission): readonly Permission[] => [
  one,
  ...groups.flatMap(({ permissions }) => permissions[one] ?? []),
];
