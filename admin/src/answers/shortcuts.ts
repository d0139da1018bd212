import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';
import type { Shortcut } from '../place.ts';

/** The keys that Answers binds. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['j', 'k'], label: () => bookOf(shell).keys.move },
  { keys: ['Enter'], label: () => bookOf(shell).keys.open },
];
