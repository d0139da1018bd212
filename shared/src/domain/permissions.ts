import { roles } from './roles.ts';

/** What may be done with each feature, under the preset it begins in. Each guards a route or a button. */
const byFeature = {
  responses: { viewer: ['answers.read'], agent: ['answers.contacts'], manager: ['answers.export_contacts'] },
  tickets: {
    viewer: ['tickets.read'],
    agent: ['tickets.reply', 'tickets.assign', 'tickets.close', 'tickets.link', 'tickets.classify'],
  },
  documents: { viewer: ['documents.read'], manager: ['documents.change'] },
  metrics: { viewer: ['metrics.read'] },
  surveys: { viewer: ['surveys.read'], manager: ['surveys.change'] },
  population: { manager: ['population.read', 'population.write'] },
  waves: { manager: ['waves.plan'] },
  categories: { manager: ['categories.change'] },
  touchpoints: { manager: ['touchpoints.change'] },
  sites: { viewer: ['site.read'], manager: ['site.change'], owner: ['sites.make'] },
  'sample-data': { manager: ['sample_data.remove'] },
  'test-answers': { manager: ['test_answers.manage'] },
  imports: { manager: ['imports.make', 'imports.undo'] },
  desk: { manager: ['health.read'] },
  asking: { manager: ['identity.read'], owner: ['identity.rotate'] },
  'survey-invitations': { manager: ['invitations.send'] },
  teams: { manager: ['teams.change'] },
  people: { viewer: ['people.read'], owner: ['people.invite', 'people.manage', 'roles.manage', 'keys.manage'] },
} as const satisfies Record<string, Partial<Record<Preset, readonly string[]>>>;

type Preset = (typeof roles)[number];
type Beginnings = (typeof byFeature)[keyof typeof byFeature];
type NamesOf<B> = B extends unknown ? B[keyof B] : never;

/** What somebody may do on a site; a role is a set of these. */
export type Permission =
  NamesOf<Beginnings> extends infer Names ? (Names extends readonly (infer N extends string)[] ? N : never) : never;

/** Those that begin in one of some presets. */
const beginningIn = (some: readonly Preset[]): readonly Permission[] =>
  Object.values<Partial<Record<Preset, readonly Permission[]>>>(byFeature).flatMap((names) =>
    Object.entries(names).flatMap(([preset, all]) => (some.includes(preset as Preset) ? all : [])),
  );

/** All of them, feature by feature. */
export const permissions: readonly Permission[] = beginningIn(roles);

/** The sets every site has: what begins in which presets each holds. A new one is a name in `roles` and a line here. */
export const presets: Readonly<Record<Preset, readonly Permission[]>> = {
  owner: permissions,
  manager: beginningIn(['manager', 'agent', 'viewer']),
  agent: beginningIn(['agent', 'viewer']),
  viewer: beginningIn(['viewer']),
};

/** What owners alone hold among the presets; API keys never do, whatever their role. */
export const ownersAlone: readonly Permission[] = permissions.filter((one) => !presets.manager.includes(one));

/**
 * What a held role allows: the set of a preset, or `own`, that of the site's own role it names; nothing without it.
 *
 * @example
 * permissionsOf('viewer', null).includes('tickets.read'); // true
 */
export const permissionsOf = (held: string, own: readonly Permission[] | null): readonly Permission[] =>
  Object.hasOwn(presets, held) ? presets[held as keyof typeof presets] : (own ?? []);

/**
 * Who may read what codes are called: whoever reads something that says the codes, one of these. `categories` stand on tickets, answers
 * and figures, `reasons` (of the questions of surveys) on answers and figures.
 */
export const mayReadNames = {
  categories: ['site.read', 'tickets.read', 'answers.read', 'metrics.read'],
  reasons: ['surveys.read', 'answers.read', 'metrics.read'],
} as const satisfies Record<string, readonly Permission[]>;

/** Whether a set holds all of another: nobody gives what they do not hold. */
export const holdsAll = (held: readonly Permission[], given: readonly Permission[]): boolean =>
  given.every((one) => held.includes(one));
