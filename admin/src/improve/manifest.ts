import type { Place, Screen, Section } from '../place.ts';

const complaints: Section = {
  id: 'complaints',
  title: { en: 'Complaints', 'zh-CN': '投诉', 'zh-TW': '客訴' },
  needs: [],
  tags: ['complaint-counts'],
  load: () => import('./complaint-counts.ts'),
};

export const improve: Place = {
  id: 'improve',
  path: /^\/admin\/improve(\/(?<section>[^/]+))?\/?$/,
  href: '/admin/improve',
  icon: 'improve',
  key: 'm',
  needs: ['site.read', 'metrics.read'],
  tag: 'improve-place',
  load: () => import('./improve-place.ts'),
  sections: [complaints],
};

export const screens: readonly Screen[] = [
  { name: 'Improve', path: '/admin/improve/complaints', ready: 'role=listitem >> nth=0' },
];
