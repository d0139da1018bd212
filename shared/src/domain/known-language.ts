import { chineseOf } from './languages.ts';
import { other } from './other.ts';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * A BCP 47 tag as one of a few hundred languages: its primary language, for Chinese `zh-CN` or `zh-TW`, and `other` for what
 * names none. Never throws.
 * @example knownLanguage('zh-Hant-HK') // 'zh-TW'
 */
export function knownLanguage(tag: string): string {
  const known = tag.toLowerCase();
  const primary = known.split('-', 1)[0]!;
  if (primary === 'zh') return chineseOf(known);
  try {
    return names.of(primary) ? primary : other;
  } catch {
    return other;
  }
}
