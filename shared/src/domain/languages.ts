/** The languages customers are asked in; each site offers one or more of them. */
export const languages = ['en', 'zh-CN', 'zh-TW', 'ja', 'ar'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** A text in some languages. */
export type InLanguages = { readonly [L in Language]?: string | undefined };

/**
 * The language of `offered` that is nearest to a BCP 47 tag; the first one when none is near or there is no tag.
 * Chinese goes by its script, else by its region: Hant, Taiwan, Hong Kong and Macao read zh-TW, everybody else zh-CN.
 * @param offered one or more languages, the preferred one first
 * @example nearestLanguage(['en', 'zh-TW'], 'zh-Hant-HK') // 'zh-TW'
 */
export function nearestLanguage<L extends Language>(offered: readonly L[], tag: string | null | undefined): L {
  const [primary = '', ...subtags] = (tag ?? '').toLowerCase().split('-');
  const wanted = primary === 'zh' ? chineseOf(subtags) : primary;
  const exact = offered.find((l) => l === wanted);
  return exact ?? offered.find((l) => l.split('-', 1)[0] === primary) ?? offered[0]!;
}

/** Which Chinese the further subtags of a tag name, in lower case. */
export function chineseOf(subtags: readonly string[]): Language {
  const script = subtags.find((s) => s === 'hant' || s === 'hans');
  if (script) return script === 'hant' ? 'zh-TW' : 'zh-CN';
  return subtags.some((s) => s === 'tw' || s === 'hk' || s === 'mo') ? 'zh-TW' : 'zh-CN';
}
