import type { ProfileBook } from './en.ts';

/** Words of Settings, Profile, in simplified Chinese. */
export const words: ProfileBook = {
  heading: '你',
  name: '姓名',
  nameHint: '同事会看到，客户也会在你的回复上看到。',
  missing: '请填写此项。',
  email: '邮箱',
  emailHint: '用于登录。要换用其他邮箱，请让同事重新邀请。',
  saved: (name) => `你现在的名字是${name}。`,
  languageHint: '仅在此浏览器中。',
  notices: '邮件通知的内容、语言和时区',
  toNotices: '到“通知”中选择',
  sessions: {
    heading: '登录的设备',
    text: '每个浏览器登录后三十天内有效。',
    since: (moment) => `登录于 ${moment}`,
    this: '当前浏览器',
    end: '退出其他所有设备',
    ended: '已退出其他所有设备。',
  },
};
