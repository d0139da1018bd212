import type { Screen, Section } from '../place.ts';

export const notices: Section = {
  id: 'notices',
  title: { en: 'Notices', 'zh-CN': '通知', 'zh-TW': '通知' },
  needs: [],
  tags: ['notice-settings', 'browser-settings'],
  drafts: { notices: { en: 'How you are told', 'zh-CN': '通知设置', 'zh-TW': '通知設定' } },
  load: async () => (await Promise.all([import('./notice-settings.ts'), import('./browser-settings.ts')]))[0],
};

export const screens: readonly Screen[] = [
  { name: 'Settings: notices', path: '/admin/settings/notices', ready: 'browser-settings >> role=heading' },
];
