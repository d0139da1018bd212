import type { WaveMailBook } from './en.ts';

/** 用郵件邀請抽中的客戶。 */
export const words: WaveMailBook = {
  heading: '郵件邀請',
  hint: '抽中但還沒有被詢問的客戶，會收到一封附專屬連結的郵件；三天未作答時提醒一次。',
  act: '寄郵件邀請',
  ask: (_count, n) => `寄郵件邀請 ${n} 位客戶？`,
  inLanguage: (language, n) => `${language} ${n} 位`,
  browserLanguage: '依其瀏覽器的語言',
  between: '，',
  askText: (languages) => `${languages}。依規則不應打擾的客戶不會收到郵件。`,
  askWithout: (n) => `抽中但沒有電子郵件地址：${n} 位。`,
  send: '寄出郵件',
  nobody: '抽中的客戶中，沒有還可以寄郵件邀請的了。',
  sending: (n, of) => `已處理 ${n} / ${of}`,
  stay: '完成之前請留在本頁。尚未處理的客戶，再按一次按鈕即可邀請。',
  invited: (n) => `已邀請：${n}`,
  withoutAddress: (n) => `沒有電子郵件地址：${n}`,
  notAsked: (reason, n) => `未邀請（${reason}）：${n}`,
};
