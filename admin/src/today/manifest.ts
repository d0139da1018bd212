import type { Place, Screen } from '../place.ts';

export const today: Place = {
  id: 'today',
  path: /^\/admin\/?$/,
  href: '/admin',
  icon: 'today',
  key: 't',
  needs: [],
  tag: 'today-place',
  load: () => import('./today-place.ts'),
};

export const screens: readonly Screen[] = [
  { name: 'Today', path: '/admin', ready: 'role=figure >> nth=1', picture: 'today' },
];
