import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { mostMentions, staffLimits } from '@huiyin/shared/domain/limits';
import type { MailState } from '../api/session.ts';
import type { Other, TicketView } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import type { Command } from '../place.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, warning } from '../ui/styles.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-segments.ts';
import { composerFoot, sendCommands, type Foot } from './composer-foot.ts';
import { ComposerInserts } from './composer-inserts.ts';
import { sinceThen, type CategoryWord } from './event-words.ts';
import { LookOver } from './look-over.ts';
import { mentioned, type Colleague } from './mentions.ts';
import { aboutMessage } from './message-draft.ts';
import { MessageWriting } from './message-writing.ts';
import { replyHint } from './reply-hint.ts';
import { replyNews, replyReach } from './reply-notices.ts';
import { ticketComposerStyles } from './ticket-composer-styles.ts';

type What = 'reply' | 'note';

/**
 * Where a reply or a note is written; keeps what was begun, and says what others did since. Fires `write` with a `Written`, and
 * `writing` with whether somebody is at a reply.
 */
@customElement('ticket-composer')
export class TicketComposer extends LitElement {
  static override styles = [base, warning, ticketComposerStyles];

  @property({ attribute: false }) ticket!: TicketView;
  @property() siteId = '';
  /** What becomes of mails on this server. */
  @property({ attribute: false }) mail: MailState = 'sent';
  /** Id of who writes: drafts are theirs. */
  @property() me = '';
  /** Colleagues who write a reply too. */
  @property({ attribute: false }) others: readonly Pick<Other, 'id' | 'name'>[] = [];
  /** Who may be mentioned in a note. */
  @property({ attribute: false }) colleagues: readonly Colleague[] = [];
  @property({ attribute: false }) categoryWord: CategoryWord = (category) => category;
  /** Whether who writes may resolve it too. */
  @property({ type: Boolean }) resolvable = false;
  @property({ reflect: true }) what: What = 'reply';

  @query('ui-field') private readonly field!: UiField | null;
  readonly #writing = new MessageWriting(this, () => this.#changed());
  readonly #lookOver = new LookOver();
  readonly #inserts = new ComposerInserts(this, ({ missing }) => this.#lookOver.begin(missing));
  /** Not with what was left here before, until somebody turns to it. */
  #isAtIt = false;

  readonly #text = localized(this, inbox);

  /** Opens the reply or the note and puts the cursor into it. */
  async write(what: What): Promise<void> {
    this.#open(what === 'reply' && this.#isClosed ? 'note' : what);
    await this.updateComplete;
    await this.field?.updateComplete;
    this.field?.focus();
  }

  /** Opens the saved replies beside the reply. */
  async chooseReply(): Promise<void> {
    await this.write('reply');
    await this.#inserts.openReplies();
  }

  /** To send what is written, for the palette. */
  commands(): Command[] {
    return sendCommands(this.#foot, this.#text().number(this.ticket.number));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isOther = changed.has('ticket') && changed.get('ticket')?.id !== this.ticket.id;
    if (isOther || changed.has('me')) this.#open(this.#isClosed ? 'note' : 'reply');
  }

  override render(): TemplateResult {
    const words = this.#text();
    const isNote = this.what === 'note';
    return html`${isNote ? nothing : html`${replyReach(this.ticket, this.#email)} ${this.#news()}`}
      <div class="line">
        <ui-segments
          quiet
          label=${words.writeAs}
          .choices=${[
            { value: 'reply', label: words.reply },
            { value: 'note', label: words.note },
          ]}
          .value=${this.what}
          @change=${(event: Event) => this.#open(valueOf(event) as What)}
        ></ui-segments>
        <span class="small muted">${replyHint(this.what, this.ticket, this.#email)}</span>
        ${isNote ? this.#inserts.colleagues(this.colleagues) : this.#isFixed ? nothing : this.#inserts.replies(this.ticket, this.#written)}
      </div>
      ${
        this.#isFixed && this.#written === '' && !this.field?.matches(':focus-within')
          ? nothing
          : html`<ui-field
                quiet
                name="text"
                rows="3"
                maxlength=${staffLimits.reply}
                label=${isNote ? words.noteLabel : words.replyLabel}
                placeholder=${isNote ? words.noteLabel : words.replyLabel}
                .value=${this.#written}
                ?readonly=${this.#isSending || this.#isFixed}
                @focusin=${this.#turnTo}
                @input=${this.#typed}
                @keydown=${this.#pressed}
              ></ui-field>
              <div class="line">${composerFoot(this.#foot)}</div>`
      }`;
  }

  get #foot(): Foot {
    const { what } = this;
    return {
      what,
      kept: this.#kept(),
      isSending: this.#isSending,
      isOff: this.#isFixed || this.#written.trim() === '',
      resolvable: this.resolvable && what === 'reply',
      send: this.#send,
    };
  }

  /** Why it was not sent, or what to look at before. */
  #kept(): string {
    const words = this.#text();
    if (this.#isFixed) return words.closedKept;
    const told = { failed: words.notSent, look: words.lookFirst, stored: '', sending: '' };
    return told[this.#writing.sent ?? 'stored'] || (this.what === 'note' ? '' : this.#lookOver.words(this.#written));
  }

  #news(): TemplateResult {
    const since = this.#written
      ? sinceThen(this.ticket.history, { revision: this.#writing.base, me: this.me, categoryWord: this.categoryWord })
      : [];
    return replyNews(since, this.others);
  }

  get #written(): string {
    return this.#writing.text;
  }

  get #isClosed(): boolean {
    return this.ticket.status === 'closed';
  }

  /** A reply to a ticket that somebody closed stays to be read: it may not vanish under the hands of who writes it. */
  get #isFixed(): boolean {
    return this.what === 'reply' && this.#isClosed;
  }

  get #isSending(): boolean {
    return this.#writing.sent === 'sending';
  }

  /** Where a mail would reach them. */
  get #email(): string | null {
    return this.mail === 'sent' ? (this.ticket.response?.contact.email ?? null) : null;
  }

  #open(what: What): void {
    const { number, revision } = this.ticket;
    this.what = what;
    this.#isAtIt = false;
    this.#lookOver.begin();
    this.#writing.open(this.me, aboutMessage(what, number, this.siteId), revision);
  }

  #turnTo(): void {
    this.#isAtIt = true;
    this.#changed();
  }

  #typed(event: Event): void {
    this.#writing.write(valueOf(event), this.ticket.revision);
    if (event instanceof InputEvent) this.#inserts.offer(event);
  }

  #changed(): void {
    this.requestUpdate();
    const detail = this.#isAtIt && this.what === 'reply' && !this.#isClosed && this.#written.trim() !== '';
    this.dispatchEvent(new CustomEvent('writing', { detail }));
  }

  /** ⌘ or Ctrl with Enter sends, with Shift too it also resolves, with / opens the saved replies; Enter that ends an IME composition never does. Esc leaves the field. */
  #pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape') this.field?.blur();
    if (!(event.metaKey || event.ctrlKey) || (event.key !== 'Enter' && event.key !== '/')) return;
    event.preventDefault();
    if (event.key === '/') void this.#inserts.openReplies();
    else void this.#send(event.shiftKey && this.resolvable);
  }

  readonly #send = async (resolves = false): Promise<void> => {
    const text = this.#written;
    if (this.#isSending || this.#isFixed || text.trim() === '') return;
    this.#turnTo();
    if (this.what === 'note') return this.#writing.send({ text, visibility: 'note', mentions: this.#mentioned(text) });
    if (!this.#lookOver.passes(text)) return;
    await this.#writing.send({ text, visibility: 'public', resolves });
    if (this.#written === '') this.#lookOver.begin();
  };

  #mentioned(text: string): string[] {
    return mentioned(text, this.colleagues).slice(0, mostMentions);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-composer': TicketComposer;
  }
}
