import type { Screen, Section } from '../place.ts';

export const touchpoints: Section = {
  id: 'touchpoints',
  title: { en: 'Places', 'zh-CN': '触点', 'zh-TW': '觸點' },
  needs: ['site.read', 'touchpoints.change'],
  tags: ['touchpoint-settings'],
  drafts: { touchpoints: { en: 'New places', 'zh-CN': '新触点', 'zh-TW': '新觸點' } },
  load: () => import('./touchpoint-settings.ts'),
  permissions: async () => (await import('./touchpoint-permissions.ts')).touchpointPermissions,
};

export const screens: readonly Screen[] = [
  {
    name: 'Settings: places',
    path: '/admin/settings/touchpoints',
    ready: 'touchpoint-settings >> role=listitem >> nth=2',
  },
];
