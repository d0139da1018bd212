import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { replyTemplatesOf } from '../api/documents.ts';
import type { TicketView } from '../api/tickets.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { PickPanel } from '../ui/pick-panel.ts';
import { readingView } from '../ui/reading-view.ts';
import { hasCommandKey } from '../ui/typing.ts';
import '../ui/ui-icon.ts';
import { filledTemplate, type FilledReply } from './filled-template.ts';
import { findTemplates } from './find-templates.ts';
import { savedRepliesStyles } from './saved-replies-styles.ts';
import { templateRow } from './template-row.ts';

/** Saved replies to pick from while a reply is written, filled for its customer. */
@customElement('saved-replies')
export class SavedReplies extends PickPanel<FilledReply> {
  static override styles = [...PickPanel.styles, savedRepliesStyles];

  @consume({ context: sessionContext, subscribe: true }) session: Session | undefined;
  @property({ attribute: false }) ticket!: TicketView;
  /** How many characters the reply has room for. */
  @property({ type: Number }) room = staffLimits.reply;

  /** What was picked last is too long. */
  @state() private isTooLong = false;

  readonly #text = localized(this, documents);
  readonly #templates = new Reading(this, () =>
    this.isOpen && this.session ? replyTemplatesOf(this.session.site.id) : undefined,
  );

  override async open(): Promise<void> {
    if (!this.mayRead) return;
    super.open();
    await this.#templates.settled();
    this.pick?.scrollIntoView({ block: 'nearest' });
  }

  /** Whether who writes may read them. */
  get mayRead(): boolean {
    return this.session !== undefined && can(this.session.site, 'documents.read');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.get('ticket') && changed.get('ticket')!.id !== this.ticket.id) this.isOpen = false;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.mayRead) return nothing;
    return html`<button
        class="open"
        type="button"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        aria-controls="panel"
        aria-keyshortcuts=${hasCommandKey ? 'Meta+/' : 'Control+/'}
        title=${hasCommandKey ? '⌘/' : 'Ctrl+/'}
        @click=${() => (this.isOpen ? this.leave() : void this.open())}
      >
        <ui-icon name="note"></ui-icon>${this.#text().heading}
      </button>
      <div id="panel" class="panel" ?hidden=${!this.isOpen} @focusout=${this.left}>
        ${this.isOpen ? this.#renderPanel() : nothing}
      </div>`;
  }

  #renderPanel(): TemplateResult {
    const words = this.#text();
    const rows = this.#rows;
    return html`${
        this.isTooLong
          ? html`<p class="small bad" role="alert">${words.menu.noRoom(number(staffLimits.reply))}</p>`
          : nothing
      }
      <ui-pick
        label=${words.search}
        placeholder=${words.searchHint}
        listLabel=${words.menu.list}
        .rows=${rows.map((reply) => ({ id: reply.template.id, row: templateRow(reply) }))}
        ?ready=${this.#templates.isFresh}
        @search=${({ detail }: CustomEvent<string>) => this.look(detail)}
        @pick=${({ detail }: CustomEvent<string>) => this.take(rows.find(({ template }) => template.id === detail)!)}
        @leave=${this.leave}
        >${rows.length ? nothing : readingView(this.#templates, ({ documents: all }) => this.#nothing(all.length === 0))}</ui-pick
      >`;
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

  get #rows(): FilledReply[] {
    const { value } = this.#templates;
    if (!value || !this.session) return [];
    const { name } = this.session.me.person;
    const [first = 'en'] = value.languages;
    return findTemplates(value.documents, this.typed).map((template) => ({
      template,
      ...filledTemplate(template, this.ticket, name, first),
    }));
  }

  protected override get fits(): boolean {
    return this.#rows.length > 0;
  }

  protected override look(typed: string): void {
    this.isTooLong = false;
    super.look(typed);
  }

  protected override take(reply: FilledReply): void {
    this.isTooLong = reply.text.length > this.room;
    if (!this.isTooLong) super.take(reply);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'saved-replies': SavedReplies;
  }
}
