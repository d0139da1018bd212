import type { Place, Screen, Section } from '../place.ts';

/** As a list of its own, so that Settings must have content for each. */
export const sections = [
  { id: 'site', needs: ['site.read'] },
  { id: 'install', needs: ['site.read'] },
  { id: 'customers', needs: ['identity.read'] },
  { id: 'replies', needs: ['documents.read', 'documents.change'] },
  { id: 'people', needs: ['people.read'], needsOneOf: ['people.invite', 'people.manage', 'roles.manage'] },
  { id: 'keys', needs: ['keys.manage'] },
  { id: 'health', needs: ['health.read'] },
  { id: 'password', needs: [], label: (words) => words.password },
] as const satisfies readonly Section[];

export const settings: Place = {
  id: 'settings',
  path: /^\/admin\/settings(\/(?<section>[^/]+))?\/?$/,
  href: '/admin/settings',
  icon: 'settings',
  key: 's',
  needs: [],
  tag: 'settings-place',
  load: () => import('./settings-place.ts'),
  sections,
};

export const screens: readonly Screen[] = [
  { name: 'Settings: site', path: '/admin/settings/site', ready: 'preview-frame >> role=radio >> nth=4' },
  { name: 'Settings: install', path: '/admin/settings/install', ready: 'role=status >> nth=0' },
  { name: 'Settings: customers', path: '/admin/settings/customers', ready: 'role=heading >> nth=2' },
  { name: 'Settings: saved replies', path: '/admin/settings/replies', ready: 'role=listitem >> nth=2' },
  {
    name: 'Settings: a new saved reply',
    path: '/admin/settings/replies',
    press: 'saved-reply-settings ui-button >> nth=0',
    ready: 'saved-reply-form textarea >> nth=-1',
  },
  { name: 'Settings: people', path: '/admin/settings/people', ready: 'role=listitem >> nth=5' },
  {
    name: 'Settings: a new role',
    path: '/admin/settings/people',
    press: 'role-settings ui-button >> nth=-1',
    ready: 'role-form ui-checkbox >> nth=-1',
  },
  { name: 'Settings: keys', path: '/admin/settings/keys', ready: 'role=button >> nth=0' },
  { name: 'Settings: health', path: '/admin/settings/health', ready: 'role=listitem >> nth=3' },
  { name: 'Settings: password', path: '/admin/settings/password', ready: 'role=button >> nth=0' },
];
