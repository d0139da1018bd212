import type { OriginsBook } from './en.ts';

/** Words of addresses where the widget may run, in simplified Chinese. */
export const words: OriginsBook = {
  taken: (typed, origin) => `“${typed}”按 ${origin} 处理。`,
  wrong: {
    wildcard: (typed) => `“${typed}”用了通配符。请逐个填写网址，例如 https://www.shop.example。`,
    scheme: (typed) => `“${typed}”不是网页：网址以 https:// 或 http:// 开头。`,
    user: (typed) => `“${typed}”里有 @。请填写网站的网址，例如 shop.example。`,
    host: (typed) => `“${typed}”不是 shop.example 或 http://localhost:3000 这样的网址。`,
  },
};
