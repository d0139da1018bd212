import { expect, it } from 'vitest';
import { holdsAll, ownersAlone, permissions, permissionsOf, presets, type Permission } from './permissions.ts';
import { keyRoles, roles } from './roles.ts';

/** Who holds each, from the least role that does. */
const least: Record<Permission, keyof typeof presets> = {
  'answers.read': 'viewer',
  'tickets.read': 'viewer',
  'tickets.reply': 'agent',
  'tickets.assign': 'agent',
  'tickets.close': 'agent',
  'tickets.link': 'agent',
  'documents.read': 'viewer',
  'documents.change': 'manager',
  'metrics.read': 'viewer',
  'surveys.read': 'viewer',
  'surveys.change': 'manager',
  'waves.plan': 'manager',
  'site.read': 'viewer',
  'site.change': 'manager',
  'sites.make': 'owner',
  'sample_data.remove': 'manager',
  'imports.make': 'manager',
  'health.read': 'manager',
  'identity.read': 'manager',
  'identity.rotate': 'owner',
  'people.read': 'viewer',
  'people.invite': 'owner',
  'people.manage': 'owner',
  'roles.manage': 'owner',
  'keys.manage': 'owner',
};

it.each(permissions)('%s is held from one preset upwards', (permission) => {
  const holders = roles.filter((role) => presets[role].includes(permission));
  expect(holders).toEqual(roles.slice(0, roles.indexOf(least[permission]) + 1));
});

it('what owners alone hold is in no role of keys', () => {
  expect(ownersAlone).toEqual(permissions.filter((one) => least[one] === 'owner'));
  for (const role of keyRoles) expect(presets[role].some((one) => ownersAlone.includes(one))).toBe(false);
});

it.each<[held: string, own: Permission[] | null, allows: readonly Permission[]]>([
  ['agent', null, presets.agent],
  ['agent', ['keys.manage'], presets.agent],
  ['0193a000-0000-7000-8000-000000000001', ['metrics.read'], ['metrics.read']],
  ['0193a000-0000-7000-8000-000000000001', null, []],
  ['constructor', null, []],
])('%s with %j of its own', (held, own, allows) => {
  expect(permissionsOf(held, own)).toEqual(allows);
});

it('a role may be given by who holds all of it', () => {
  expect(holdsAll(presets.manager, presets.agent)).toBe(true);
  expect(holdsAll(presets.agent, presets.manager)).toBe(false);
  expect(holdsAll(['keys.manage'], presets.viewer)).toBe(false);
});
