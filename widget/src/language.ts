import type { Language } from '@huiyin/shared/contract/text';

/** The language of ours for a BCP 47 tag, or undefined: `zh-HK` and `zh-Hant` read zh-TW, other Chinese zh-CN. */
export const languageOf = (tag: string | null | undefined): Language | undefined =>
  /^zh\b.*(tw|hk|mo|hant)/i.test(tag!) ? 'zh-TW' : /^zh\b/i.test(tag!) ? 'zh-CN' : /^en\b/i.test(tag!) ? 'en' : undefined;
