import type { Place, Screen, Section } from '../place.ts';

const siteParts = () =>
  Promise.all([import('./site-settings.ts'), import('./look-settings.ts'), import('./new-site.ts')]);

const sections: readonly Section[] = [
  { id: 'site', needs: ['site.read'], tags: ['site-settings', 'look-settings', 'new-site'], load: siteParts },
  { id: 'install', needs: ['site.read'], tags: ['install-settings'], load: () => import('./install-settings.ts') },
  {
    id: 'customers',
    needs: ['identity.read'],
    tags: ['identity-settings'],
    load: () => import('./identity-settings.ts'),
  },
  {
    id: 'replies',
    needs: ['documents.read', 'documents.change'],
    tags: ['saved-reply-settings'],
    load: () => import('../documents/saved-reply-settings.ts'),
  },
  {
    id: 'people',
    needs: ['people.read'],
    needsOneOf: ['people.invite', 'people.manage', 'roles.manage'],
    tags: ['people-settings'],
    load: () => import('./people-settings.ts'),
  },
  { id: 'keys', needs: ['keys.manage'], tags: ['api-keys'], load: () => import('./api-keys.ts') },
  { id: 'health', needs: ['health.read'], tags: ['health-settings'], load: () => import('./health-settings.ts') },
  {
    id: 'password',
    needs: [],
    tags: ['password-settings'],
    load: () => import('./password-settings.ts'),
    label: (words) => words.password,
  },
];

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
  { name: 'Settings: install', path: '/admin/settings/install', ready: 'install-settings >> role=status >> nth=0' },
  {
    name: 'Settings: customers',
    path: '/admin/settings/customers',
    ready: 'identity-settings >> role=heading >> nth=1',
  },
  {
    name: 'Settings: saved replies',
    path: '/admin/settings/replies',
    ready: 'saved-reply-settings >> role=listitem >> nth=2',
  },
  {
    name: 'Settings: a new saved reply',
    path: '/admin/settings/replies',
    press: 'saved-reply-settings ui-button >> nth=0',
    ready: 'saved-reply-form textarea >> nth=-1',
  },
  { name: 'Settings: people', path: '/admin/settings/people', ready: 'people-settings >> role=listitem >> nth=0' },
  {
    name: 'Settings: a new role',
    path: '/admin/settings/people',
    press: 'role-settings ui-button >> nth=-1',
    ready: 'role-form ui-checkbox >> nth=-1',
  },
  { name: 'Settings: keys', path: '/admin/settings/keys', ready: 'api-keys >> role=button >> nth=0' },
  { name: 'Settings: health', path: '/admin/settings/health', ready: 'health-settings >> role=listitem >> nth=0' },
  { name: 'Settings: password', path: '/admin/settings/password', ready: 'password-settings >> role=button >> nth=0' },
];
