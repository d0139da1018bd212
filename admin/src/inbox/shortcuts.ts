import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';
import type { Shortcut } from '../place.ts';
import { ticketActions } from './ticket-actions.ts';

/** The keys that the Inbox binds. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['j', 'k'], label: () => bookOf(shell).keys.move },
  { keys: ['Enter'], label: () => bookOf(shell).keys.open },
  { keys: ['Ctrl/⌘ /'], label: () => bookOf(shell).keys.savedReplies },
  ...ticketActions.flatMap(({ key, label }) => (key ? [{ keys: [key], label }] : [])),
];
