import type { ProfileBook } from './en.ts';

/** Words of Settings, Profile, in traditional Chinese. */
export const words: ProfileBook = {
  heading: '你',
  name: '姓名',
  nameHint: '同事會看到，客戶也會在你的回覆上看到。',
  missing: '請填寫此欄。',
  email: '電子郵件',
  emailHint: '用於登入。要換用其他電子郵件，請讓同事重新邀請。',
  saved: (name) => `你現在的名字是${name}。`,
  languageHint: '僅在此瀏覽器中。',
  notices: '郵件通知的內容、語言和時區',
  toNotices: '到「通知」中選擇',
  sessions: {
    heading: '登入的裝置',
    text: '每個瀏覽器登入後三十天內有效。',
    since: (moment) => `登入於 ${moment}`,
    this: '目前瀏覽器',
    end: '登出其他所有裝置',
    ended: '已登出其他所有裝置。',
  },
};
