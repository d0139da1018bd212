import type { Place, Screen } from '../place.ts';

export const improve: Place = {
  id: 'improve',
  path: /^\/admin\/improve\/?$/,
  href: '/admin/improve',
  icon: 'improve',
  key: 'm',
  needs: ['site.read', 'metrics.read', 'surveys.read'],
  tag: 'improve-place',
  load: () => import('./improve-place.ts'),
};

export const screens: readonly Screen[] = [
  { name: 'Improve', path: '/admin/improve', ready: 'role=listitem >> nth=0' },
];
