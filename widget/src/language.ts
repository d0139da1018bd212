import type { Language } from '@huiyin/shared/contract/text';
import { chineseOf } from '@huiyin/shared/domain/languages';

/** The first tag of a language of ours in a list of BCP 47 tags, in lower case; `en` when there is none. */
export const tagOf = (tags: string): string => (tags.toLowerCase().match(/\b(en|ja|ar|zh[\w-]*)/) ?? ['en'])[0]!;

/**
 * The language of ours that comes first in a list of BCP 47 tags.
 * @example languageOf(',fr-CH,zh-HK') // 'zh-TW'
 */
export const languageOf = (tags: string): Language => {
  const tag = tagOf(tags);
  return (tag[0] === 'z' ? chineseOf(tag) : tag) as Language;
};
