import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { bookOf } from '../language/language.ts';
import type { Shortcut } from '../place.ts';
import { queueActions } from './queue-actions.ts';
import { reply, resolve, savedReplies, ticketActions } from './ticket-actions.ts';

/** Those of a ticket, then what is done to several alone. */
const keyed = [...new Map([...queueActions, ...ticketActions].map((action) => [action.key, action])).values()];

/** The keys that the Inbox binds. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ['j', 'k'], label: () => bookOf(shell).keys.move },
  { keys: ['Enter', 'o'], label: () => bookOf(shell).keys.open },
  { keys: ['x'], label: () => bookOf(queue).choose },
  ...keyed.flatMap(({ key, label, needs }) => (key ? [{ keys: [key], label, needs }] : [])),
  { keys: ['Ctrl/⌘ /', '/'], label: () => bookOf(shell).keys.savedReplies, needs: savedReplies.needs },
  { keys: ['@'], label: () => bookOf(stream).mentionKey, needs: reply.needs },
  { keys: ['Ctrl/⌘ Enter'], label: () => bookOf(inbox).send, needs: reply.needs },
  {
    keys: ['Ctrl/⌘ Shift Enter'],
    label: () => bookOf(stream).sendAndResolve,
    needs: [...reply.needs, ...resolve.needs],
  },
];
