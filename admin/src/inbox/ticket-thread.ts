import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import type { MailState } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { dayName, number } from '../language/formats.ts';
import { bookOf, localized } from '../language/language.ts';
import { withoutJump } from '../list/without-jump.ts';
import { base } from '../ui/styles.ts';
import { Ticking } from '../ui/ticking.ts';
import '../ui/ui-button.ts';
import { EarlierInStream } from './earlier-in-stream.ts';
import type { CategoryWord } from './event-words.ts';
import { FirstNew } from './first-new.ts';
import { happenedLines } from './happened-lines.ts';
import './held-bar.ts';
import type { HeldReply } from './held-bar.ts';
import type { Colleague } from './mentions.ts';
import { messageBubble } from './message-bubble.ts';
import { entriesOf, streamLines, type Message, type StreamLine } from './stream-lines.ts';
import './ticket-pictures.ts';
import { threadStyles } from './ticket-thread-styles.ts';

/**
 * All that was said and happened, in order: the customer's words, replies, notes that stay inside, and between them who did what. Fires
 * `shown` when it shows the newest, `grew` when it is as high as it was not before, and `take-back` with the id of a reply that its writer wants back.
 */
@customElement('ticket-thread')
export class TicketThread extends LitElement {
  static override styles = [base, threadStyles];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) siteId = '';
  /** What becomes of mails on this server. */
  @property({ attribute: false }) mail: MailState = 'sent';
  /** Id of who looks. */
  @property({ attribute: false }) me = '';
  /** Who may be mentioned in a note. */
  @property({ attribute: false }) colleagues: readonly Colleague[] = [];
  @property({ attribute: false }) categoryWord: CategoryWord = (category) => category;

  readonly #text = localized(this, inbox);
  readonly #ticking = new Ticking(this);
  readonly #firstNew = new FirstNew();
  readonly #earlier = new EarlierInStream(this);
  /** With all that was asked for. */
  #whole!: TicketView;
  /** What stands in it may be drawn later than itself. */
  readonly #growing = new ResizeObserver(() => this.dispatchEvent(new Event('grew')));
  #seen = '';

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#whole = this.#earlier.with(this.ticket);
  }

  override render(): TemplateResult {
    const entries = entriesOf(this.#whole);
    return html`${this.#whole.earlier === null ? nothing : this.#renderMore(this.#whole)}
      <ol aria-label=${this.#text().thread}>
        ${repeat(
          streamLines(entries, this.#firstNew.of(this.ticket, entries)),
          ({ id }) => id,
          (line) => this.#line(line),
        )}
      </ol>`;
  }

  #renderMore(ticket: TicketView): TemplateResult {
    const n = ticket.messageCount - ticket.messages.length;
    return html`<div class="more">
      <ui-button
        size="s"
        appearance="outlined"
        ?loading=${this.#earlier.isLoading}
        @click=${() => void this.#more(ticket)}
        >${bookOf(stream).earlier(n, number(n))}</ui-button
      >
    </div>`;
  }

  /** What is read stays where it is. */
  async #more(ticket: TicketView): Promise<void> {
    const read = this.renderRoot.querySelector('li:not(.day, .new)');
    if (read) await withoutJump(read, () => this.#earlier.more(this.siteId, ticket));
  }

  override firstUpdated(): void {
    this.#growing.observe(this.renderRoot.querySelector('ol')!);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { id, messages, held } = this.ticket;
    const newest = `${id} ${(held.at(-1) ?? messages.at(-1))?.id}`;
    if (newest !== this.#seen && messages.length + held.length > 1) this.showNewest();
    this.#seen = newest;
  }

  /** The newest is what matters: it is brought into sight when the ticket is opened and when a message comes. */
  showNewest(): void {
    this.#newest?.scrollIntoView({ block: 'nearest' });
    this.dispatchEvent(new Event('shown'));
  }

  /** Where the newest ends, px from the top of the window. */
  get newestEnd(): number {
    return this.#newest?.getBoundingClientRect().bottom ?? 0;
  }

  get #newest(): Element | null {
    return this.renderRoot.querySelector('ol > :last-child');
  }

  #line(line: StreamLine): TemplateResult {
    if (line.kind === 'message') return this.#message(line.message, line.held);
    if (line.kind === 'happened')
      return happenedLines(line.all, { locale: this.ticket.locale, categoryWord: this.categoryWord });
    if (line.kind === 'new') return html`<li class="new">${bookOf(stream).firstNew}</li>`;
    return html`<li class="day"><h2>${dayName(line.at, this.#ticking.now)}</h2></li>`;
  }

  #message(message: Message, held: HeldReply | undefined): TemplateResult {
    const { messages, earlier } = this.#whole;
    const isFirst = earlier === null && message.id === messages[0]?.id;
    return messageBubble(message, {
      ticket: this.ticket,
      mail: this.mail,
      colleagues: this.colleagues,
      newest: held !== undefined || message.id === messages.at(-1)?.id,
      below: held ? this.#heldBar(held) : isFirst ? this.#pictures() : nothing,
    });
  }

  #heldBar(reply: HeldReply): TemplateResult {
    return html`<held-bar .reply=${reply} ?mine=${reply.author?.id === this.me}></held-bar>`;
  }

  /** They came with the complaint, which is the first message. */
  #pictures(): TemplateResult | typeof nothing {
    const { id, attachments } = this.ticket;
    if (!attachments.length) return nothing;
    return html`<ticket-pictures .siteId=${this.siteId} .ticketId=${id} .pictures=${attachments}></ticket-pictures>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-thread': TicketThread;
  }
}
