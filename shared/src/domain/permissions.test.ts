import { expect, it } from 'vitest';
import { holdsAll, ownersAlone, permissions, permissionsOf, presets, type Permission } from './permissions.ts';
import { keyRoles, roles } from './roles.ts';

/** With these one gives oneself, or others, whatever else there is. */
const power: readonly Permission[] = [
  'sites.make',
  'identity.rotate',
  'people.invite',
  'people.manage',
  'roles.manage',
  'keys.manage',
];

it('each preset holds all that the one below it does, and more; owners hold everything', () => {
  for (const [i, role] of roles.slice(0, -1).entries()) {
    const [held, below] = [presets[role], presets[roles[i + 1]!]];
    expect(holdsAll(held, below)).toBe(true);
    expect(held.length).toBeGreaterThan(below.length);
  }
  expect(presets.owner).toEqual(permissions);
  expect(new Set(permissions).size).toBe(permissions.length);
});

it('what gives power over others is with owners alone, and in no role of keys', () => {
  expect(holdsAll(ownersAlone, power)).toBe(true);
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
