import { book } from './book.ts';
import type { WaveMailBook } from './wave-mail/en.ts';

export type { WaveMailBook };

/** The book of inviting the drawn customers of a wave by mail, in every language. */
export const waveMail = book<WaveMailBook>({
  en: () => import('./wave-mail/en.ts'),
  'zh-CN': () => import('./wave-mail/zh-CN.ts'),
  'zh-TW': () => import('./wave-mail/zh-TW.ts'),
});
