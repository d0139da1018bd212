import { languages, nearestLanguage, type InLanguages, type Language } from '../languages.ts';

/**
 * The text of a document for somebody: in their language, else in the site's first, else in the first it has.
 *
 * @param texts of at least one language
 * @param tag BCP 47, what they read; null where nobody knows
 * @param first the first language of the site
 * @example
 * textFor({ en: 'Hello', 'zh-CN': '您好' }, 'zh-TW', 'en'); // { language: 'zh-CN', text: '您好' }
 */
export function textFor(texts: InLanguages, tag: string | null, first: Language): { language: Language; text: string } {
  const offered = languages.filter((one) => texts[one]?.trim());
  const inOrder = [...offered.filter((one) => one === first), ...offered.filter((one) => one !== first)];
  const language = nearestLanguage(inOrder, tag);
  return { language, text: texts[language] ?? '' };
}
