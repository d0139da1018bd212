import type { roles } from './roles.ts';

/** What somebody may do on a site: each guards a route or a button, and a role is a set of them. */
export const permissions = [
  'answers.read',
  'tickets.read',
  'tickets.reply',
  'tickets.assign',
  'tickets.close',
  'tickets.link',
  'documents.read',
  'documents.change',
  'metrics.read',
  'surveys.read',
  'surveys.change',
  'waves.plan',
  'site.read',
  'site.change',
  'sites.make',
  'sample_data.remove',
  'imports.make',
  'health.read',
  'identity.read',
  'identity.rotate',
  'people.read',
  'people.invite',
  'people.manage',
  'roles.manage',
  'keys.manage',
] as const;
export type Permission = (typeof permissions)[number];

const viewer: readonly Permission[] = [
  'answers.read',
  'tickets.read',
  'documents.read',
  'metrics.read',
  'surveys.read',
  'site.read',
  'people.read',
];
const agent: readonly Permission[] = [...viewer, 'tickets.reply', 'tickets.assign', 'tickets.close', 'tickets.link'];
const manager: readonly Permission[] = [
  ...agent,
  'documents.change',
  'surveys.change',
  'waves.plan',
  'site.change',
  'sample_data.remove',
  'imports.make',
  'health.read',
  'identity.read',
];

/** The sets every site has. A new one is a name in `roles` and a line here. */
export const presets: Readonly<Record<(typeof roles)[number], readonly Permission[]>> = {
  owner: permissions,
  manager,
  agent,
  viewer,
};

/** What owners alone hold among the presets; API keys never do, whatever their role. */
export const ownersAlone: readonly Permission[] = permissions.filter((one) => !manager.includes(one));

/**
 * What a held role allows: the set of a preset, or `own`, that of the site's own role it names; nothing without it.
 *
 * @example
 * permissionsOf('viewer', null).includes('tickets.read'); // true
 */
export const permissionsOf = (held: string, own: readonly Permission[] | null): readonly Permission[] =>
  Object.hasOwn(presets, held) ? presets[held as keyof typeof presets] : (own ?? []);

/** Whether a set holds all of another: nobody gives what they do not hold. */
export const holdsAll = (held: readonly Permission[], given: readonly Permission[]): boolean =>
  given.every((one) => held.includes(one));
