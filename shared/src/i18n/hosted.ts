import type { Language } from '../domain/languages.ts';

const en = {
  gone: 'This survey is not open',
  goneText: 'It may have ended, or the link is not complete. If someone sent it to you, please ask them.',
  noScript: 'Please turn on JavaScript to answer.',
  fullScreen: 'Full screen',
};

/** Words of the hosted page around a survey. */
export type HostedBook = typeof en;

/** Words of the hosted page by language. */
export const hosted: Record<Language, HostedBook> = {
  en,
  'zh-CN': {
    gone: '这份问卷没有开放',
    goneText: '可能已经结束，或者链接不完整。如果是别人发给您的，请向对方确认。',
    noScript: '请开启 JavaScript 后作答。',
    fullScreen: '全屏',
  },
  'zh-TW': {
    gone: '這份問卷沒有開放',
    goneText: '可能已經結束，或者連結不完整。如果是別人傳給您的，請向對方確認。',
    noScript: '請開啟 JavaScript 後作答。',
    fullScreen: '全螢幕',
  },
  ja: {
    gone: 'このアンケートは公開されていません',
    goneText: '終了したか、リンクが正しくない可能性があります。リンクの送り主にご確認ください。',
    noScript: '回答するには JavaScript を有効にしてください。',
    fullScreen: '全画面',
  },
  ar: {
    gone: 'هذا الاستبيان غير متاح',
    goneText: 'ربما انتهى، أو أن الرابط غير مكتمل. إذا أرسله إليك أحد، فاسأله من فضلك.',
    noScript: 'يرجى تفعيل JavaScript للإجابة.',
    fullScreen: 'ملء الشاشة',
  },
};
