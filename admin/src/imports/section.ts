import type { Screen, Section } from '../place.ts';

export const importing: Section = {
  id: 'import',
  title: { en: 'Import', 'zh-CN': '导入', 'zh-TW': '匯入' },
  needs: [],
  needsOneOf: ['imports.make', 'imports.undo'],
  tags: ['import-settings'],
  load: () => import('./import-settings.ts'),
};

export const screens: readonly Screen[] = [
  { name: 'Settings: import', path: '/admin/settings/import', ready: 'import-list >> role=heading >> nth=0' },
];
