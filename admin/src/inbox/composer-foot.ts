import { html, nothing, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { bookOf } from '../language/language.ts';
import type { Command } from '../place.ts';
import { hasCommandKey } from '../ui/typing.ts';
import '../ui/ui-button.ts';

/** What stands below the text. */
export interface Foot {
  readonly what: 'reply' | 'note';
  /** Why it was not sent, or what to look at before; empty where it is in order. */
  readonly kept: string;
  readonly isSending: boolean;
  /** There is nothing to send, or it cannot be. */
  readonly isOff: boolean;
  readonly resolvable: boolean;
  send(resolves?: boolean): unknown;
}

/** How it is sent, why it was not, and the buttons for it. */
export function composerFoot({ what, kept, isSending, isOff, resolvable, send }: Foot): TemplateResult {
  const words = bookOf(inbox);
  const how = resolvable ? words.sendKeys(sendKeys, resolveKeys) : words.sendKey(sendKeys);
  return html`<span class="how small ${kept ? 'bad' : 'muted keys'}" role="status">${kept || how}</span>
    <span class="push actions">
      ${
        resolvable
          ? html`<ui-button
              size="s"
              appearance="plain"
              title=${resolveKeys}
              ?disabled=${isOff}
              @click=${() => send(true)}
              >${bookOf(stream).sendAndResolve}</ui-button
            >`
          : nothing
      }
      <ui-button size="s" variant="brand" ?loading=${isSending} ?disabled=${isOff} @click=${() => send()}
        >${what === 'note' ? words.addNote : words.send}</ui-button
      >
    </span>`;
}

/** To send it, as lines of the palette. @param ticket its number, as it is written */
export function sendCommands({ what, isSending, isOff, resolvable, send }: Foot, ticket: string): Command[] {
  if (isOff || isSending) return [];
  const { addNote, send: sendReply } = bookOf(inbox);
  const line = (label: string, resolves: boolean): Command => ({
    label: bookOf(shell).pair(ticket, label),
    icon: what === 'note' ? 'note' : 'reply',
    run: () => void send(resolves),
  });
  return [
    line(what === 'note' ? addNote : sendReply, false),
    ...(resolvable ? [line(bookOf(stream).sendAndResolve, true)] : []),
  ];
}

const sendKeys = hasCommandKey ? '⌘↵' : 'Ctrl+Enter';
const resolveKeys = hasCommandKey ? '⇧⌘↵' : 'Ctrl+Shift+Enter';
