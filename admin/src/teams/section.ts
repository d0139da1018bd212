import type { Screen, Section } from '../place.ts';

export const teams: Section = {
  id: 'teams',
  title: { en: 'Teams', 'zh-CN': '班组', 'zh-TW': '小組' },
  needs: ['people.read', 'teams.change'],
  tags: ['team-settings'],
  drafts: { teams: { en: 'Teams and departments', 'zh-CN': '班组和部门', 'zh-TW': '小組和部門' } },
  load: () => import('./team-settings.ts'),
  permissions: async () => (await import('./team-permissions.ts')).teamPermissions,
};

export const screens: readonly Screen[] = [
  { name: 'Settings: teams', path: '/admin/settings/teams', ready: 'team-settings >> role=listitem >> nth=4' },
];
