import type { Screen, Section } from '../place.ts';

export const categories: Section = {
  id: 'categories',
  title: { en: 'Categories', 'zh-CN': '分类', 'zh-TW': '分類' },
  needs: ['site.read', 'categories.change'],
  tags: ['category-settings'],
  drafts: { categories: { en: 'Categories', 'zh-CN': '分类', 'zh-TW': '分類' } },
  load: () => import('./category-settings.ts'),
  permissions: async () => (await import('./category-permissions.ts')).categoryPermissions,
};

export const screens: readonly Screen[] = [
  {
    name: 'Settings: categories',
    path: '/admin/settings/categories',
    ready: 'category-settings choice-rows >> role=textbox >> nth=2',
  },
];
