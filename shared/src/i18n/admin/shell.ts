import { book } from './book.ts';
import type { ShellBook } from './shell/en.ts';

export type { ShellBook };

/** The shell's book in every language. */
export const shell = book<ShellBook>({
  en: () => import('./shell/en.ts'),
  'zh-CN': () => import('./shell/zh-CN.ts'),
  'zh-TW': () => import('./shell/zh-TW.ts'),
});
