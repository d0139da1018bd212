import type { Screen, Section } from '../place.ts';

export const touchpoints: Section = {
  id: 'places',
  beside: true,
  title: { en: 'Places', 'zh-CN': '触点', 'zh-TW': '觸點' },
  needs: ['site.read', 'surveys.read'],
  tags: ['touchpoint-settings'],
  drafts: {
    touchpoints: { en: 'New places', 'zh-CN': '新触点', 'zh-TW': '新觸點' },
    place: { en: 'A place', 'zh-CN': '触点', 'zh-TW': '觸點' },
  },
  load: () => import('./touchpoint-settings.ts'),
  permissions: async () => (await import('./touchpoint-permissions.ts')).touchpointPermissions,
};

export const screens: readonly Screen[] = [
  {
    name: 'Ask: places',
    path: '/admin/ask/places',
    ready: 'touchpoint-settings >> role=listitem >> nth=2',
  },
  {
    name: 'Ask: a place',
    path: '/admin/ask/places',
    press: 'touchpoint-settings [data-of^=edit] >> nth=0',
    ready: 'place-form >> role=textbox >> nth=0',
  },
];
