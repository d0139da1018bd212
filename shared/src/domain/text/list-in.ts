import { marked, spaced } from './chinese-spacing.ts';

/** `A, B, C` of what belongs together, or `A, B, or C` of what there is to choose from; in Chinese `A、B、C` and `A、B 或 C`. */
export function listIn(
  language: 'en' | 'zh-CN' | 'zh-TW',
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const isChinese = language !== 'en';
  // One way in both: browsers write `A、B、C` for one of them and `A、B和C` for the other.
  if (isChinese && type === 'conjunction') return items.join('、');
  const style = type === 'conjunction' ? 'narrow' : 'long';
  const parts = new Intl.ListFormat(language, { type, style }).formatToParts(items);
  const said = (each: (item: string) => string): string =>
    parts.map((part) => (part.type === 'element' ? each(part.value) : part.value)).join('');
  return isChinese ? spaced(said(marked)) : said((item) => item);
}
