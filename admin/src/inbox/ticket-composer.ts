import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { staffLimits } from '@huiyin/shared/domain/limits';
import type { MailState } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import { base, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-segments.ts';
import type { UiSegments } from '../ui/ui-segments.ts';
import { phoneLink } from './contact-links.ts';
import { drafts } from './drafts.ts';

type What = 'reply' | 'note';

/** A text to send. `settle` takes the promise of whether it was stored. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly visibility: 'public' | 'note';
  settle(stored: Promise<boolean>): void;
}

/** Where a reply or a note is written; keeps what was begun. Fires `write` with a `Written`. */
@customElement('ticket-composer')
export class TicketComposer extends LitElement {
  static override styles = [
    base,
    warning,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
        padding: var(--space-12) var(--space-16);
        border-top: 1px solid var(--line);
        background: var(--raised);
      }
      :host([what='note']) {
        background: var(--watch-soft);
      }
      ui-field::part(control) {
        field-sizing: content;
        min-height: 4.75rem;
        max-height: 40vh;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-8) var(--space-12);
        align-items: center;
      }
      .push {
        margin-inline-start: auto;
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  /** What becomes of mails on this server. */
  @property({ attribute: false }) mail: MailState = 'sent';
  /** What drafts are kept under: the writer and the ticket. */
  @property() draftKey = '';
  @property({ reflect: true }) what: What = 'reply';

  @query('ui-field') private readonly field!: UiField | null;
  @state() private text = '';
  @state() private sending = false;
  @state() private failed = false;

  readonly #text = localized(this, inbox);

  /** Opens the reply or the note and puts the cursor into it. */
  async write(what: What): Promise<void> {
    this.#open(what === 'reply' && this.#isClosed ? 'note' : what);
    await this.updateComplete;
    await this.field?.updateComplete;
    this.field?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('draftKey')) this.#open(this.#isClosed ? 'note' : 'reply');
  }

  override render(): TemplateResult {
    const words = this.#text();
    const isNote = this.what === 'note';
    return html`${isNote ? nothing : this.#reach()}
      <div class="line">
        <ui-segments
          quiet
          label=${words.writeAs}
          .choices=${[
            { value: 'reply', label: words.reply },
            { value: 'note', label: words.note },
          ]}
          .value=${this.what}
          @change=${(event: Event) => this.#open((event.currentTarget as UiSegments).value as What)}
        ></ui-segments>
        <span class="small muted">${this.#hint()}</span>
      </div>
      ${
        !isNote && this.#isClosed
          ? nothing
          : html`<ui-field
                quiet
                name="text"
                rows="3"
                maxlength=${staffLimits.reply}
                label=${isNote ? words.noteLabel : words.replyLabel}
                placeholder=${isNote ? words.noteLabel : words.replyLabel}
                .value=${this.text}
                ?readonly=${this.sending}
                @input=${this.#typed}
                @keydown=${this.#pressed}
              ></ui-field>
              <div class="line">${this.#foot()}</div>`
      }`;
  }

  #foot(): TemplateResult {
    const words = this.#text();
    const isNote = this.what === 'note';
    return html`<span class="small ${this.failed ? 'bad' : 'muted'}" role="status"
        >${this.failed ? words.notSent : words.sendKey(sendKeys)}</span
      >
      <ui-button
        class="push"
        size="s"
        variant="brand"
        ?loading=${this.sending}
        ?disabled=${this.text.trim() === ''}
        @click=${this.#send}
        >${isNote ? words.addNote : words.send}</ui-button
      >`;
  }

  #hint(): string {
    const words = this.#text();
    if (this.what === 'note') return words.noteHint;
    if (this.#isClosed) return words.closedHint;
    if (this.ticket.threadReadable) return this.#email ? words.replyMailHint : words.replyHint;
    return this.#email ? words.mailOnly : '';
  }

  /** Says so when a reply cannot get there. */
  #reach(): TemplateResult | typeof nothing {
    if (this.ticket.threadReadable || this.#email) return nothing;
    const words = this.#text();
    const { phone, email } = this.ticket.response?.contact ?? {};
    return html`<div class="warning" role="note">
      <ui-icon name="warning"></ui-icon>
      <div>
        <strong>${words.unreachable.heading}</strong>
        <p>
          ${email ? words.unreachable.noMail : words.unreachable.nothing} ${phone ? words.unreachable.phone : nothing}
          ${phone ? html`<a href=${phoneLink(phone)}>${phone}</a>` : nothing}
        </p>
      </div>
    </div>`;
  }

  get #isClosed(): boolean {
    return this.ticket.status === 'closed';
  }

  /** Where a mail would reach them. */
  get #email(): string | null {
    return this.mail === 'kept' ? null : (this.ticket.response?.contact.email ?? null);
  }

  get #key(): string {
    return `${this.draftKey}.${this.what}`;
  }

  #open(what: What): void {
    this.what = what;
    this.failed = false;
    this.text = drafts.read(this.#key);
  }

  #typed(event: Event): void {
    this.text = (event.currentTarget as UiField).value;
    this.failed = false;
    drafts.keep(this.#key, this.text);
  }

  /** ⌘ or Ctrl with Enter sends; Enter that ends an IME composition never does. Esc leaves the field. */
  #pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') this.field?.blur();
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    this.#send();
  }

  #send(): void {
    const text = this.text;
    if (this.sending || text.trim() === '') return;
    const key = this.#key;
    const visibility = this.what === 'note' ? 'note' : 'public';
    const settle = (stored: Promise<boolean>): void => void this.#settle(key, text, stored);
    const detail: Written = { id: drafts.messageId(key, text), text, visibility, settle };
    this.sending = true;
    this.dispatchEvent(new CustomEvent('write', { detail }));
  }

  /** Meanwhile another ticket may stand here, with a draft of its own. */
  async #settle(key: string, text: string, stored: Promise<boolean>): Promise<void> {
    const done = await stored;
    this.sending = false;
    if (done && drafts.read(key) === text) drafts.drop(key);
    if (key !== this.#key) return;
    this.failed = !done;
    this.text = drafts.read(key);
  }
}

const sendKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘↵' : 'Ctrl+Enter';

declare global {
  interface HTMLElementTagNameMap {
    'ticket-composer': TicketComposer;
  }
}
