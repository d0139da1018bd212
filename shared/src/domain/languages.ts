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
  // Some systems write `zh_CN`.
  const known = (tag ?? '').toLowerCase().replaceAll('_', '-');
  const primary = known.split('-', 1)[0];
  const wanted = primary === 'zh' ? chineseOf(known) : primary;
  const exact = offered.find((l) => l === wanted);
  return exact ?? offered.find((l) => l.split('-', 1)[0] === primary) ?? offered[0]!;
}

/** Whether a tag in lower case, with `-` or `_`, names Chinese in traditional characters: by its script, else by its region. */
export const isTraditional = (tag: string): boolean => /^zh.(hant|(tw|hk|mo)\b)/.test(tag);

/** Which Chinese a tag in lower case names that begins with `zh`. */
export const chineseOf = (tag: string): Language => (isTraditional(tag) ? 'zh-TW' : 'zh-CN');
