import type { WaveMailBook } from './en.ts';

/** 用邮件邀请抽中的客户。 */
export const words: WaveMailBook = {
  heading: '邮件邀请',
  hint: '抽中但还没有被询问的客户，会收到一封带专属链接的邮件；三天未作答时提醒一次。',
  act: '发邮件邀请',
  ask: (_count, n) => `给 ${n} 位客户发邮件邀请？`,
  inLanguage: (language, n) => `${language} ${n} 位`,
  browserLanguage: '按其浏览器的语言',
  between: '，',
  askText: (languages) => `${languages}。按规则不应打扰的客户不会收到邮件。`,
  askWithout: (n) => `抽中但没有邮箱地址：${n} 位。`,
  send: '发送邮件',
  nobody: '抽中的客户中，没有还可以发邮件邀请的了。',
  sending: (n, of) => `已处理 ${n} / ${of}`,
  stay: '完成之前请留在本页。尚未处理的客户，再按一次按钮即可邀请。',
  invited: (n) => `已邀请：${n}`,
  withoutAddress: (n) => `没有邮箱地址：${n}`,
  notAsked: (reason, n) => `未邀请（${reason}）：${n}`,
};
