import type { Language } from '@huiyin/shared/contract/text';

/** The first tag of a language of ours in a list of BCP 47 tags, in lower case; `en` when there is none. */
export const tagOf = (tags: string): string => /\b(en|ja|ar|zh[\w-]*)/.exec(tags.toLowerCase())?.[0] ?? 'en';

/** Whether a Chinese tag reads traditional characters: `zh-tw`, `zh-hk`, `zh-hant`. */
export const isTraditional = (tag: string): boolean => /tw|hk|mo|hant/.test(tag);

/**
 * The language of ours that comes first in a list of BCP 47 tags.
 * @example languageOf(',fr-CH,zh-HK') // 'zh-TW'
 */
export const languageOf = (tags: string): Language => {
  const tag = tagOf(tags);
  return (tag[0] !== 'z' ? tag : isTraditional(tag) ? 'zh-TW' : 'zh-CN') as Language;
};
