import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';
import type { Shortcut } from '../place.ts';
import { savedReplies, ticketActions } from './ticket-actions.ts';

/** The keys that the Inbox binds. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['j', 'k'], label: () => bookOf(shell).keys.move },
  { keys: ['Enter'], label: () => bookOf(shell).keys.open },
  { keys: ['Ctrl/⌘ /'], label: () => bookOf(shell).keys.savedReplies, needs: savedReplies.needs },
  ...ticketActions.flatMap(({ key, label, needs }) => (key ? [{ keys: [key], label, needs }] : [])),
];
