import type { Language } from '../domain/languages.ts';

const en = {
  gone: 'This survey is not open',
  goneText: 'It may have ended, or the link is not complete. If someone sent it to you, please ask them.',
  needs:
    'Can you not answer here? Load the page again. If that does not help, turn on JavaScript or use an up-to-date browser.',
  again: 'Load again',
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
    needs: '这里无法作答？请重新加载；如果仍不行，请开启 JavaScript，或换用新版浏览器。',
    again: '重新加载',
    fullScreen: '全屏',
  },
  'zh-TW': {
    gone: '這份問卷沒有開放',
    goneText: '可能已經結束，或者連結不完整。如果是別人傳給您的，請向對方確認。',
    needs: '這裡無法作答？請重新載入；如果還是不行，請開啟 JavaScript，或改用新版瀏覽器。',
    again: '重新載入',
    fullScreen: '全螢幕',
  },
  ja: {
    gone: 'このアンケートは公開されていません',
    goneText: '終了したか、リンクが正しくない可能性があります。リンクの送り主にご確認ください。',
    needs:
      'ここで回答できませんか？ もう一度読み込んでください。それでもできない場合は、JavaScript を有効にするか、新しいバージョンのブラウザーをお使いください。',
    again: '再読み込み',
    fullScreen: '全画面',
  },
  ar: {
    gone: 'هذا الاستبيان غير متاح',
    goneText: 'ربما انتهى، أو أن الرابط غير مكتمل. إذا أرسله إليك أحد، فاسأله من فضلك.',
    needs: 'ألا يمكنك الإجابة هنا؟ أعد تحميل الصفحة. وإن لم ينفع ذلك ففعّل JavaScript أو استخدم متصفحًا حديثًا.',
    again: 'إعادة التحميل',
    fullScreen: 'ملء الشاشة',
  },
};
