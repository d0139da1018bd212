import type { OriginsBook } from './en.ts';

/** Words of addresses where the widget may run, in traditional Chinese. */
export const words: OriginsBook = {
  taken: (typed, origin) => `「${typed}」視為 ${origin}。`,
  wrong: {
    wildcard: (typed) => `「${typed}」用了萬用字元。請逐一填寫網址，例如 https://www.shop.example。`,
    scheme: (typed) => `「${typed}」不是網頁：網址以 https:// 或 http:// 開頭。`,
    user: (typed) => `「${typed}」裡有 @。請填寫網站的網址，例如 shop.example。`,
    host: (typed) => `「${typed}」不是 shop.example 或 http://localhost:3000 這樣的網址。`,
  },
};
