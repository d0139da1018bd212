import { html, nothing, type TemplateResult } from 'lit';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { MailState } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { langOf } from '../language/customer-languages.ts';
import { bookOf } from '../language/language.ts';
import { timeAt } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-long.ts';
import { mentionsIn, type Colleague } from './mentions.ts';
import type { Message } from './stream-lines.ts';

/** What a message needs to be shown as what it is. */
interface Bubble {
  readonly ticket: Pick<TicketView, 'customer' | 'locale'>;
  /** What becomes of mails on this server. */
  readonly mail: MailState;
  readonly colleagues: readonly Colleague[];
  /** It is the newest: what is to be answered is there whole. */
  readonly newest: boolean;
  /** What stands below its words. */
  readonly below: unknown;
}

/** More than so many characters or lines, and a text is folded. */
const longText = { characters: 1200, lines: 16 };

/** A message: who says it to whom, its words, and what became of its copy by mail. */
export function messageBubble(message: Message, bubble: Bubble): TemplateResult {
  const { visibility, from, at, mail } = message;
  const kind = visibility === 'note' ? 'note' : from;
  return html`<li class="message ${kind}">
    <div class="by">
      <b>${named(writer(message, bubble))}</b> ${kind === 'customer' ? nothing : label(kind)} ${timeAt(at)}
    </div>
    ${words(message, bubble)} ${bubble.below} ${mail ? copy(mail, bubble.mail) : nothing}
  </li>`;
}

function writer({ from, author }: Message, { ticket }: Bubble): string {
  const { anonymous, program } = bookOf(inbox);
  return from === 'customer' ? (ticket.customer ?? anonymous) : (author?.name ?? program);
}

/** What it is, told by more than a colour. */
function label(kind: 'staff' | 'note'): TemplateResult {
  const { internalNote, reply } = bookOf(inbox);
  const [icon, text] = kind === 'note' ? (['note', internalNote] as const) : (['reply', reply] as const);
  return html`<span class="kind"><ui-icon name=${icon}></ui-icon> ${text}</span>`;
}

function words({ text, from, visibility }: Message, { ticket, colleagues, newest }: Bubble): TemplateResult {
  const lang = langOf(from === 'customer' ? ticket.locale : null);
  const shown = visibility === 'note' ? withMentions(text, colleagues) : undirected(text);
  const isLong = text.length > longText.characters || text.split('\n', longText.lines + 1).length > longText.lines;
  return isLong && !newest
    ? html`<ui-long class="text" lang=${lang} dir="auto">${shown}</ui-long>`
    : html`<div class="text" lang=${lang} dir="auto">${shown}</div>`;
}

function withMentions(text: string, colleagues: readonly Colleague[]): unknown[] {
  let from = 0;
  const parts = mentionsIn(text, colleagues).flatMap(({ start, end }) => {
    const before = undirected(text.slice(from, start));
    from = end;
    return [before, html`<b class="mention">${named(text.slice(start, end))}</b>`];
  });
  return [...parts, undirected(text.slice(from))];
}

/** What became of the copy by mail. What the mail server said stands apart from our words. */
function copy({ state, reason }: NonNullable<Message['mail']>, mails: MailState): TemplateResult | typeof nothing {
  const { mailCopy } = bookOf(inbox);
  if (state === 'failed' || state === 'too_late')
    return html`<p class="mail">
      <ui-icon name="warning"></ui-icon>
      <strong>${state === 'failed' ? mailCopy.failed : mailCopy.tooLate}</strong>
      ${reason ? html`<bdi>${reason}</bdi>` : nothing}
    </p>`;
  if (state === 'sent') return html`<p class="mail">${mailCopy.sent}</p>`;
  // Without SMTP it goes nowhere.
  if (mails !== 'sent') return nothing;
  return html`<p class="mail">
    <ui-icon name="clock"></ui-icon> ${state === 'retrying' ? mailCopy.triedAgain : mailCopy.waiting}
  </p>`;
}
