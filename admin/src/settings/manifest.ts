import { categories } from '../categories/section.ts';
import { importing } from '../imports/section.ts';
import { notices } from '../notices/section.ts';
import type { Place, Screen, Section } from '../place.ts';
import { teams } from '../teams/section.ts';

const siteParts = async () =>
  (await Promise.all([import('./site-settings.ts'), import('./look-settings.ts'), import('./new-site.ts')]))[0];

const peopleParts = async () => {
  const part = await import('./people-settings.ts');
  await (await import('./permission-groups.ts')).loadPermissionGroups();
  return part;
};

const profileParts = async () =>
  (
    await Promise.all([import('./profile-settings.ts'), import('./password-settings.ts'), import('./own-sessions.ts')])
  )[0];

const sections: readonly Section[] = [
  {
    id: 'site',
    title: { en: 'Site', 'zh-CN': '站点', 'zh-TW': '網站' },
    needs: ['site.read'],
    tags: ['site-settings', 'look-settings', 'new-site'],
    drafts: {
      site: { en: 'Site', 'zh-CN': '站点', 'zh-TW': '網站' },
      look: { en: 'Look of the widget', 'zh-CN': '反馈组件外观', 'zh-TW': '小工具外觀' },
    },
    load: siteParts,
  },
  {
    id: 'install',
    title: { en: 'Install', 'zh-CN': '安装', 'zh-TW': '安裝' },
    needs: ['site.read'],
    tags: ['install-settings'],
    drafts: { origins: { en: 'Addresses of the widget', 'zh-CN': '反馈组件的网址', 'zh-TW': '小工具的網址' } },
    load: () => import('./install-settings.ts'),
  },
  {
    id: 'customers',
    title: { en: 'Signed-in customers', 'zh-CN': '已登录客户', 'zh-TW': '已登入客戶' },
    needs: ['identity.read'],
    tags: ['identity-settings'],
    load: () => import('./identity-settings.ts'),
  },
  {
    id: 'replies',
    title: { en: 'Saved replies', 'zh-CN': '快捷回复', 'zh-TW': '快捷回覆' },
    needs: ['documents.read', 'documents.change'],
    tags: ['saved-reply-settings'],
    drafts: { template: { en: 'Saved reply', 'zh-CN': '快捷回复', 'zh-TW': '快捷回覆' } },
    load: () => import('../documents/saved-reply-settings.ts'),
  },
  categories,
  importing,
  teams,
  {
    id: 'people',
    title: { en: 'People', 'zh-CN': '成员', 'zh-TW': '成員' },
    needs: ['people.read'],
    needsOneOf: ['people.invite', 'people.manage', 'roles.manage'],
    tags: ['people-settings'],
    drafts: { role: { en: 'Role', 'zh-CN': '角色', 'zh-TW': '角色' } },
    load: peopleParts,
  },
  {
    id: 'keys',
    title: { en: 'API keys', 'zh-CN': 'API 密钥', 'zh-TW': 'API 金鑰' },
    needs: ['keys.manage'],
    tags: ['api-keys'],
    load: () => import('./api-keys.ts'),
  },
  {
    id: 'health',
    title: { en: 'Health', 'zh-CN': '运行状况', 'zh-TW': '運作狀況' },
    needs: ['health.read'],
    tags: ['health-settings'],
    load: () => import('./health-settings.ts'),
  },
  notices,
  {
    id: 'profile',
    title: { en: 'Profile', 'zh-CN': '个人资料', 'zh-TW': '個人資料' },
    needs: [],
    tags: ['profile-settings', 'password-settings', 'own-sessions'],
    load: profileParts,
    label: (words) => words.profile,
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
  { name: 'Settings: site', path: '/admin/settings/site', ready: 'shown-widget >> role=radio >> nth=4' },
  { name: 'Settings: install', path: '/admin/settings/install', ready: 'install-check >> role=status >> nth=0' },
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
  { name: 'Settings: profile', path: '/admin/settings/profile', ready: 'own-sessions >> role=listitem >> nth=0' },
];
