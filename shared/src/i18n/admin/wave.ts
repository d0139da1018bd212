import { book } from './book.ts';
import type { WaveBook } from './wave/en.ts';

export type { WaveBook };

/** The waves' book in every language. */
export const wave = book<WaveBook>({
  en: () => import('./wave/en.ts'),
  'zh-CN': () => import('./wave/zh-CN.ts'),
  'zh-TW': () => import('./wave/zh-TW.ts'),
});
