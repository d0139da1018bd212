import type { Language } from '../domain/languages.ts';

const en = {
  gone: 'This survey is not open',
  goneText: 'It may have ended, or the link is not complete. If someone sent it to you, please ask them.',
  needs: 'Can you not answer here? Turn on JavaScript and open this page again in an up-to-date browser.',
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
    needs: '这里无法作答？请开启 JavaScript，并使用新版浏览器重新打开本页。',
    fullScreen: '全屏',
  },
  'zh-TW': {
    gone: '這份問卷沒有開放',
    goneText: '可能已經結束，或者連結不完整。如果是別人傳給您的，請向對方確認。',
    needs: '這裡無法作答？請開啟 JavaScript，並使用新版瀏覽器重新開啟本頁。',
    fullScreen: '全螢幕',
  },
  ja: {
    gone: 'このアンケートは公開されていません',
    goneText: '終了したか、リンクが正しくない可能性があります。リンクの送り主にご確認ください。',
    needs:
      'ここで回答できませんか？ JavaScript を有効にし、新しいバージョンのブラウザーでこのページを開き直してください。',
    fullScreen: '全画面',
  },
  ar: {
    gone: 'هذا الاستبيان غير متاح',
    goneText: 'ربما انتهى، أو أن الرابط غير مكتمل. إذا أرسله إليك أحد، فاسأله من فضلك.',
    needs: 'ألا يمكنك الإجابة هنا؟ فعّل JavaScript وافتح هذه الصفحة من جديد في متصفح حديث.',
    fullScreen: 'ملء الشاشة',
  },
};
