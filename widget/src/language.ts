import type { Language } from '@huiyin/shared/contract/text';

/** The language of ours for a BCP 47 tag, or undefined: `zh-HK` and `zh-Hant` read zh-TW, other Chinese zh-CN. */
export const languageOf = (tag: string | undefined): Language | undefined =>
  /^zh/i.test(tag!) ? (/tw|hk|mo|hant/i.test(tag!) ? 'zh-TW' : 'zh-CN') : /^en/i.test(tag!) ? 'en' : undefined;
