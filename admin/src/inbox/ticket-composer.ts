import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import type { Placeholder } from '@huiyin/shared/domain/documents/placeholders';
import { mostMentions, staffLimits } from '@huiyin/shared/domain/limits';
import type { MailState } from '../api/session.ts';
import type { Other, TicketView } from '../api/tickets.ts';
import '../documents/saved-replies.ts';
import type { FilledReply, SavedReplies } from '../documents/saved-replies.ts';
import { draftsOf, HearDrafts } from '../drafts.ts';
import { bookOf, localized } from '../language/language.ts';
import { sentences } from '../language/list-of.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, warning } from '../ui/styles.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-segments.ts';
import { composerFoot } from './composer-foot.ts';
import { ComposerInserts } from './composer-inserts.ts';
import { sinceThen, type CategoryWord } from './event-words.ts';
import { mentioned, type Colleague } from './mentions.ts';
import { aboutMessage, MessageDraft } from './message-draft.ts';
import { MessageSending } from './message-sending.ts';
import './pick-colleague.ts';
import type { PickColleague } from './pick-colleague.ts';
import { replyHint } from './reply-hint.ts';
import { replyNews, replyReach } from './reply-notices.ts';
import { ticketComposerStyles } from './ticket-composer-styles.ts';
import { unfilledWords, unsureWords } from './unsure-words.ts';

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
  @query('saved-replies') private readonly saved!: SavedReplies | null;
  @query('pick-colleague') private readonly colleague!: PickColleague | null;
  @state() private text = '';
  /** What the saved reply that was taken last left out. */
  @state() private missing: readonly Placeholder[] = [];
  /** What was not sent at once, because something in it may be wrong: it is when it is sent again. */
  @state() private lookedOver = '';
  #draft!: MessageDraft;
  readonly #sending = new MessageSending(this);
  readonly #inserts = new ComposerInserts(() => this.field);
  /** Not with what was left here before, until somebody turns to it. */
  #isAtIt = false;

  readonly #text = localized(this, inbox);

  constructor() {
    super();
    new HearDrafts(this, () => this.#follow());
  }

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
    await this.saved?.open();
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
        ${isNote ? this.#mention() : this.#isFixed ? nothing : this.#savedReplies()}
      </div>
      ${
        this.#isFixed && this.text === '' && !this.field?.matches(':focus-within')
          ? nothing
          : html`<ui-field
                quiet
                name="text"
                rows="3"
                maxlength=${staffLimits.reply}
                label=${isNote ? words.noteLabel : words.replyLabel}
                placeholder=${isNote ? words.noteLabel : words.replyLabel}
                .value=${this.text}
                ?readonly=${this.#isSending || this.#isFixed}
                @focusin=${this.#turnTo}
                @input=${this.#typed}
                @keydown=${this.#pressed}
              ></ui-field>
              <div class="line">${this.#foot()}</div>`
      }`;
  }

  #savedReplies(): TemplateResult {
    return html`<saved-replies
      .ticket=${this.ticket}
      .room=${staffLimits.reply - this.text.length}
      @take=${({ detail }: CustomEvent<FilledReply>) => this.#insert(detail)}
      @leave=${this.#inserts.leave}
    ></saved-replies>`;
  }

  #mention(): TemplateResult | typeof nothing {
    const { colleagues } = this;
    if (!colleagues.length) return nothing;
    return html`<ui-button class="push" size="s" appearance="plain" @click=${() => this.colleague?.open()}
        ><ui-icon slot="start" name="person"></ui-icon>${bookOf(stream).mention}</ui-button
      >
      <pick-colleague
        .colleagues=${colleagues}
        @take=${({ detail }: CustomEvent<string>) => this.#inserts.take(`@${detail} `)}
        @leave=${this.#inserts.leave}
      ></pick-colleague>`;
  }

  #insert({ text, missing }: FilledReply): void {
    this.#inserts.take(text);
    this.missing = missing;
  }

  #foot(): TemplateResult {
    const { what } = this;
    return composerFoot({
      what,
      kept: this.#kept(),
      isSending: this.#isSending,
      isOff: this.#isFixed || this.text.trim() === '',
      resolvable: this.resolvable && what === 'reply',
      send: this.#send,
    });
  }

  /** Why it was not sent, or what to look at before. */
  #kept(): string {
    const words = this.#text();
    if (this.#isFixed) return words.closedKept;
    const told = { failed: words.notSent, look: words.lookFirst, stored: '', sending: '' };
    const unsure = this.#unfilled || this.#unsure;
    return (
      told[this.#sending.stateOf(this.#draft) ?? 'stored'] ||
      sentences(this.#isLookedOver && bookOf(stream).unsure.sendAgain, unsure)
    );
  }

  get #unfilled(): string {
    return this.what === 'note' ? '' : unfilledWords(this.text);
  }

  get #unsure(): string {
    return this.what === 'note' ? '' : unsureWords(this.text, this.missing);
  }

  /** It was to be sent with something in it that may be wrong, and goes when it is sent again. */
  get #isLookedOver(): boolean {
    return this.lookedOver === this.text && !this.#unfilled && this.#unsure !== '';
  }

  #news(): TemplateResult {
    const since = this.text
      ? sinceThen(this.ticket.history, { revision: this.#draft.base, me: this.me, categoryWord: this.categoryWord })
      : [];
    return replyNews(since, this.others);
  }

  get #isClosed(): boolean {
    return this.ticket.status === 'closed';
  }

  /** A reply to a ticket that somebody closed stays to be read: it may not vanish under the hands of who writes it. */
  get #isFixed(): boolean {
    return this.what === 'reply' && this.#isClosed;
  }

  get #isSending(): boolean {
    return this.#sending.stateOf(this.#draft) === 'sending';
  }

  /** Where a mail would reach them. */
  get #email(): string | null {
    return this.mail === 'sent' ? (this.ticket.response?.contact.email ?? null) : null;
  }

  #open(what: What): void {
    const { number, revision } = this.ticket;
    this.what = what;
    this.#isAtIt = false;
    this.missing = [];
    this.#draft = new MessageDraft(draftsOf(this.me), aboutMessage(what, number, this.siteId), revision);
    this.#sending.forget(this.#draft);
    this.text = this.#draft.text;
    this.#tell();
  }

  /** The same text is open in another tab, and was written on or sent there. */
  #follow(): void {
    const { text } = this.#draft;
    // Blanks alone are no draft.
    if (this.#isSending || text.trim() === this.text.trim()) return;
    this.text = text;
    this.#sending.forget(this.#draft);
    this.#tell();
  }

  #turnTo(): void {
    this.#isAtIt = true;
    this.#tell();
  }

  #typed(event: Event): void {
    this.text = valueOf(event);
    this.#sending.forget(this.#draft);
    this.#draft.write(this.text, this.ticket.revision);
    this.#tell();
    if (event instanceof InputEvent) this.#offer(event);
  }

  #offer(typed: InputEvent): void {
    const opens = this.#inserts.opens(typed);
    if (opens === 'colleagues' && this.colleague) this.colleague.open();
    else if (opens === 'replies' && this.saved?.mayRead) void this.saved.open();
    else return;
    this.#inserts.expect();
  }

  #tell(): void {
    const detail = this.#isAtIt && this.what === 'reply' && !this.#isClosed && this.text.trim() !== '';
    this.dispatchEvent(new CustomEvent('writing', { detail }));
  }

  /** ⌘ or Ctrl with Enter sends, with Shift too it also resolves, with / opens the saved replies; Enter that ends an IME composition never does. Esc leaves the field. */
  #pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Escape') this.field?.blur();
    if (!(event.metaKey || event.ctrlKey) || (event.key !== 'Enter' && event.key !== '/')) return;
    event.preventDefault();
    if (event.key === '/') void this.saved?.open();
    else void this.#send(event.shiftKey && this.resolvable);
  }

  readonly #send = async (resolves = false): Promise<void> => {
    const { text } = this;
    if (this.#isSending || this.#isFixed || text.trim() === '') return;
    const draft = this.#draft;
    this.#turnTo();
    const isNew = this.lookedOver !== text;
    this.lookedOver = text;
    if (this.#unfilled || (this.#unsure && isNew)) return;
    await this.#sending.send(
      draft,
      this.what === 'note'
        ? { text, visibility: 'note', mentions: mentioned(text, this.colleagues).slice(0, mostMentions) }
        : { text, visibility: 'public', resolves },
    );
    // Meanwhile another ticket may stand here, with a draft of its own.
    if (draft.about !== this.#draft.about) return;
    this.text = this.#draft.text;
    if (this.text === '') this.missing = [];
    this.#tell();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-composer': TicketComposer;
  }
}
