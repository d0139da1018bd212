import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { replyTemplatesOf, type DocumentView } from '../api/documents.ts';
import type { TicketView } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { customerLanguages } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { arrowed } from '../ui/arrowed.ts';
import { named } from '../ui/named.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import { hasCommandKey, isComposing } from '../ui/typing.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-icon.ts';
import { filledTemplate, type FilledTemplate } from './filled-template.ts';
import { findTemplates } from './find-templates.ts';
import { savedRepliesStyles } from './saved-replies-styles.ts';

interface Row extends FilledTemplate {
  readonly template: DocumentView;
}

/**
 * Saved replies to choose from while a reply is written, filled for its customer: type to find, arrows choose, Enter takes. Fires `take`
 * with the text, and `leave` when it is closed without one. Stands in a line of its host, and opens below that line.
 */
@customElement('saved-replies')
export class SavedReplies extends LitElement {
  static override styles = [base, savedRepliesStyles];

  @consume({ context: sessionContext, subscribe: true }) session: Session | undefined;
  @property({ attribute: false }) ticket!: TicketView;
  /** How many characters the reply has room for. */
  @property({ type: Number }) room = staffLimits.reply;

  @query('.panel') private readonly panel!: HTMLElement | null;
  @query('input') private readonly input!: HTMLInputElement | null;
  @state() private isOpen = false;
  @state() private typed = '';
  /** Id of the one that Enter takes; none is chosen before the list is as it is now. */
  @state() private chosen: string | undefined;
  /** What was chosen last is too long. */
  @state() private isTooLong = false;

  readonly #text = localized(this, documents);
  readonly #templates = new Reading(this, () =>
    this.isOpen && this.session ? replyTemplatesOf(this.session.site.id) : undefined,
  );

  /** Opens the list, with the cursor in its search. */
  async open(): Promise<void> {
    if (!this.#mayRead) return;
    this.isOpen = true;
    this.#look('');
    await this.updateComplete;
    this.input?.focus();
    await this.#templates.settled();
    this.panel?.scrollIntoView({ block: 'nearest' });
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.get('ticket') && changed.get('ticket')!.id !== this.ticket.id) this.isOpen = false;
    if (this.#templates.isFresh) this.chosen ??= this.#rows[0]?.template.id;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.#mayRead) return nothing;
    const words = this.#text();
    return html`<button
        class="open"
        type="button"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="panel"
        aria-keyshortcuts=${hasCommandKey ? 'Meta+/' : 'Control+/'}
        title=${hasCommandKey ? '⌘/' : 'Ctrl+/'}
        @click=${() => (this.isOpen ? this.#leave() : void this.open())}
      >
        <ui-icon name="note"></ui-icon>${words.heading}
      </button>
      <div
        id="panel"
        class="panel"
        role="group"
        aria-label=${words.heading}
        ?hidden=${!this.isOpen}
        @focusout=${this.#left}
      >
        ${this.isOpen ? this.#renderPanel() : nothing}
      </div>`;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }

  #renderPanel(): TemplateResult {
    const words = this.#text();
    const rows = this.#rows;
    const at = this.#at(rows);
    return html`<input
        type="text"
        role="combobox"
        aria-expanded=${rows.length ? 'true' : 'false'}
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${at < 0 ? nothing : `reply-${at}`}
        aria-label=${words.search}
        placeholder=${words.searchHint}
        autocomplete="off"
        dir="auto"
        maxlength=${staffLimits.search}
        .value=${this.typed}
        @input=${() => this.#look(this.input!.value)}
        @keydown=${this.#pressed}
      />
      ${this.isTooLong ? html`<p class="small bad" role="alert">${words.menu.noRoom(number(staffLimits.reply))}</p>` : nothing}
      <ul id="list" role="listbox" aria-label=${words.menu.list} ?hidden=${!rows.length}>
        ${rows.map((row, index) => this.#renderRow(row, index))}
      </ul>
      ${rows.length ? nothing : readingView(this.#templates, ({ documents: all }) => this.#nothing(all.length === 0))}`;
  }

  #renderRow({ template, text, language, isTheirs }: Row, index: number): TemplateResult {
    const written = customerLanguages[language];
    return html`<li
      id=${`reply-${index}`}
      role="option"
      aria-selected=${template.id === this.chosen ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#take(text)}
    >
      <div class="title">
        <span class="name one-line">${named(template.title)}</span
        >${isTheirs ? nothing : html` <ui-badge>${this.#text().menu.inLanguage(written)}</ui-badge>`}
      </div>
      <div class="one-line small muted" lang=${language} dir="auto">${text}</div>
    </li>`;
  }

  #nothing(isEmpty: boolean): TemplateResult {
    const words = this.#text();
    if (!isEmpty) return html`<p class="small muted" role="status">${words.nothing(this.typed.trim())}</p>`;
    return html`<p class="small muted">
      ${words.menu.none}
      ${
        this.session && can(this.session.site, 'documents.change')
          ? html`<a href=${address('/admin/settings/replies')}>${words.menu.write}</a>`
          : words.menu.ask
      }
    </p>`;
  }

  get #mayRead(): boolean {
    return this.session !== undefined && can(this.session.site, 'documents.read');
  }

  get #rows(): Row[] {
    const { value } = this.#templates;
    if (!value || !this.session) return [];
    const { name } = this.session.me.person;
    const [first = 'en'] = value.languages;
    return findTemplates(value.documents, this.typed).map((template) => ({
      template,
      ...filledTemplate(template, this.ticket, name, first),
    }));
  }

  /** Where the chosen one stands; -1 where none is. */
  #at(rows: readonly Row[]): number {
    return rows.findIndex(({ template }) => template.id === this.chosen);
  }

  #look(typed: string): void {
    this.typed = typed;
    this.chosen = undefined;
    this.isTooLong = false;
  }

  #pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const rows = this.#templates.isFresh ? this.#rows : [];
    const at = this.#at(rows);
    const to = arrowed(at, event.key, rows.length);
    const row = rows[at];
    if (to !== undefined) this.chosen = rows[to]?.template.id;
    else if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter' && row) this.#take(row.text);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  }

  #take(text: string): void {
    this.isTooLong = text.length > this.room;
    if (this.isTooLong) return;
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent<string>('take', { detail: text }));
  }

  #leave(): void {
    this.isOpen = false;
    this.dispatchEvent(new Event('leave'));
  }

  /** Whoever goes on elsewhere is done with it. */
  #left({ relatedTarget }: FocusEvent): void {
    const isElsewhere = relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget);
    if (isElsewhere) this.isOpen = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'saved-replies': SavedReplies;
  }
}
