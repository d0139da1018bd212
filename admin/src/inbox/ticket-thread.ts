import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { MailState } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { langOf } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { moment } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-icon.ts';
import './ticket-pictures.ts';
import { Ticking } from '../ui/ticking.ts';

type Message = TicketView['messages'][number];

/** What was said, in order: the customer's words, replies, and notes that stay inside. Fires `shown` when it shows the newest. */
@customElement('ticket-thread')
export class TicketThread extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-16);
      }
      ol {
        display: grid;
        gap: var(--space-12);
      }
      li {
        /* What stands over the end of the thread. */
        scroll-margin-block-end: calc(var(--over, 0px) + var(--space-12));
        justify-self: start;
        max-width: min(44rem, 92%);
        padding: var(--space-8) var(--space-12);
        border: 1px solid var(--line);
        border-radius: var(--radius-10);
        background: var(--surface);
      }
      li.staff {
        justify-self: end;
        background: var(--accent-soft);
        border-color: transparent;
      }
      li.note {
        justify-self: stretch;
        max-width: none;
        background: var(--watch-soft);
        border: 1px dashed var(--watch);
      }
      .by {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-8);
        align-items: baseline;
        margin-bottom: var(--space-4);
        font-size: var(--type-12);
      }
      .by b {
        font-weight: 600;
      }
      .by .inside {
        color: var(--watch);
        font-weight: 500;
      }
      .by time {
        color: var(--muted);
      }
      .text {
        white-space: pre-wrap;
      }
      .mail {
        margin-top: var(--space-4);
        font-size: var(--type-12);
        color: var(--muted);
      }
      .mail strong {
        color: var(--text);
        font-weight: 500;
      }
      .mail bdi {
        display: block;
      }
      .mail ui-icon {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) siteId = '';
  /** What becomes of mails on this server. */
  @property({ attribute: false }) mail: MailState = 'sent';

  readonly #text = localized(this, inbox);
  readonly #ticking = new Ticking(this);
  #seen = '';

  override render(): TemplateResult {
    const earlier = this.ticket.messageCount - this.ticket.messages.length;
    return html`${earlier > 0 ? html`<p class="small muted">${this.#text().earlier(earlier, number(earlier))}</p>` : nothing}
      <ol aria-label=${this.#text().thread}>
        ${repeat(
          this.ticket.messages,
          ({ id }) => id,
          (message, at) => this.#message(message, at === 0),
        )}
      </ol>`;
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { id, messages } = this.ticket;
    const newest = `${id} ${messages.at(-1)?.id}`;
    if (newest !== this.#seen && messages.length > 1) this.showNewest();
    this.#seen = newest;
  }

  /** The newest message is what matters: it is brought into sight when the ticket is opened and when one comes. */
  showNewest(): void {
    this.#newest?.scrollIntoView({ block: 'nearest' });
    this.dispatchEvent(new Event('shown'));
  }

  /** Where the newest message ends, px from the top of the window. */
  get newestEnd(): number {
    return this.#newest?.getBoundingClientRect().bottom ?? 0;
  }

  get #newest(): Element | null {
    return this.renderRoot.querySelector('ol > :last-child');
  }

  #message({ from, visibility, author, text, at, mail }: Message, first: boolean): TemplateResult {
    const words = this.#text();
    const isNote = visibility === 'note';
    const lang = langOf(from === 'customer' ? this.ticket.locale : null);
    return html`<li class=${isNote ? 'note' : from}>
      <div class="by">
        <b
          >${named(from === 'customer' ? (this.ticket.customer ?? words.anonymous) : (author?.name ?? words.program))}</b
        >
        ${isNote ? html`<span class="inside"><ui-icon name="note"></ui-icon> ${words.internalNote}</span>` : nothing}
        ${moment(at, this.#ticking.now)}
      </div>
      <div class="text" lang=${lang} dir="auto">${undirected(text)}</div>
      ${first && this.ticket.attachments.length ? this.#pictures() : nothing} ${mail ? this.#copy(mail) : nothing}
    </li>`;
  }

  /** What became of the copy by mail. What the mail server said stands apart from our words. */
  #copy({ state, reason }: NonNullable<Message['mail']>): TemplateResult | typeof nothing {
    const { mailCopy } = this.#text();
    if (state === 'failed' || state === 'too_late')
      return html`<p class="mail">
        <ui-icon name="warning"></ui-icon>
        <strong>${state === 'failed' ? mailCopy.failed : mailCopy.tooLate}</strong>
        ${reason ? html`<bdi>${reason}</bdi>` : nothing}
      </p>`;
    if (state === 'sent') return html`<p class="mail">${mailCopy.sent}</p>`;
    // Without SMTP it goes nowhere.
    if (this.mail !== 'sent') return nothing;
    return html`<p class="mail">${state === 'retrying' ? mailCopy.triedAgain : mailCopy.waiting}</p>`;
  }

  /** They came with the complaint, which is the first message. */
  #pictures(): TemplateResult {
    const { id, attachments } = this.ticket;
    return html`<ticket-pictures .siteId=${this.siteId} .ticketId=${id} .pictures=${attachments}></ticket-pictures>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-thread': TicketThread;
  }
}
