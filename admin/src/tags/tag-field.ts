import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { tagLimits, tagsWithout } from '@huiyin/shared/domain/tags';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { tags } from '@huiyin/shared/i18n/admin/tags';
import { tagsOf, type TagList } from '../api/tags.ts';
import { Reading } from '../data/reading.ts';
import { localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-pick.ts';
import type { PickRow, UiPick } from '../ui/ui-pick.ts';
import { noneOffered } from './none-offered.ts';
import { tagFieldStyles } from './tag-field-styles.ts';
import { fittingTags, typedTag } from './typed-tag.ts';

/**
 * The tags of tickets: each can be taken away, and one is added that is in use, or new: type, arrows choose, Enter adds, Backspace takes the last one
 * away, Esc leaves. Fires `add` and `remove` with a tag, and `typing` with the one that stands typed in it, empty where there is none (any more).
 */
@customElement('tag-field')
export class TagField extends LitElement {
  static override styles = [base, tagFieldStyles];

  @property({ attribute: false }) tags: readonly string[] = [];
  @property() siteId = '';

  @query('ui-pick') private readonly pick!: UiPick | null;
  @query('.add') private readonly button!: HTMLElement | null;
  @state() private isOpen = false;
  @state() private typed = '';

  readonly #text = localized(this, tags);
  readonly #inUse = new Reading<TagList>(this, () => (this.isOpen ? tagsOf(this.siteId) : undefined));
  #told = '';

  override updated(): void {
    const detail = this.#typedTag ?? '';
    if (detail === this.#told) return;
    this.#told = detail;
    this.dispatchEvent(new CustomEvent('typing', { detail }));
  }

  /** Opens what is added from, with the cursor in it at once. */
  open(): void {
    this.isOpen = true;
    this.typed = '';
    this.performUpdate();
    this.pick?.begin();
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<div class="tags">
        ${this.tags.map((tag) => this.#renderTag(tag))}
        ${
          this.isOpen || this.tags.length >= tagLimits.ofTicket
            ? nothing
            : html`<button class="add" type="button" @click=${this.open}>
                <ui-icon name="plus"></ui-icon>${words.add}
              </button>`
        }
      </div>
      ${this.isOpen ? this.#renderPick() : nothing}`;
  }

  #renderTag(tag: string): TemplateResult {
    return html`<span class="tag"
      >${named(tag)}<button type="button" aria-label=${this.#text().remove(tag)} @click=${() => this.#remove(tag)}>
        <ui-icon name="cross"></ui-icon></button
    ></span>`;
  }

  #renderPick(): TemplateResult {
    const words = this.#text();
    const rows = this.#rows;
    return html`<ui-pick
      ?ready=${this.#isRead}
      unhurried
      label=${words.add}
      placeholder=${words.type}
      listLabel=${words.list}
      .rows=${rows}
      @keydown=${this.#keys}
      @focusout=${this.#left}
      @search=${({ detail }: CustomEvent<string>) => (this.typed = detail)}
      @pick=${({ detail }: CustomEvent<string>) => this.#add(detail)}
      @leave=${this.#close}
      >${rows.length ? nothing : noneOffered(this.typed, this.tags, this.#inUse)}</ui-pick
    >`;
  }

  /** Those in use with what is typed, that itself first, and it as a new one. */
  get #rows(): PickRow[] {
    const created = this.#isRead ? this.#typedTag : undefined;
    const isNew = created !== undefined && !this.#known.includes(created);
    return [
      ...fittingTags(this.typed, this.#known, this.tags).map((tag) => ({ id: tag, row: named(tag) })),
      ...(isNew ? [{ id: created, row: this.#text().create(isolated(created)) }] : []),
    ];
  }

  get #known(): readonly string[] {
    return this.#inUse.value?.tags ?? [];
  }

  /** Whether those in use are known, or cannot be: until then nobody can tell what is new. */
  get #isRead(): boolean {
    return this.#inUse.isFresh || this.#inUse.error !== undefined;
  }

  get #typedTag(): string | undefined {
    return this.isOpen ? typedTag(this.typed, this.#known, this.tags) : undefined;
  }

  /** Another may follow. */
  #add(detail: string): void {
    const isLast = this.tags.length + 1 >= tagLimits.ofTicket;
    this.dispatchEvent(new CustomEvent('add', { detail }));
    if (isLast) this.#close();
    else this.open();
  }

  #remove(detail: string): void {
    this.dispatchEvent(new CustomEvent('remove', { detail }));
    if (!this.isOpen) void this.updateComplete.then(() => this.button?.focus());
  }

  /** Before the list has them. */
  readonly #keys = {
    capture: true,
    handleEvent: (event: KeyboardEvent): void => {
      const last = this.tags.at(-1);
      if (isComposing(event)) return;
      // A key that is held was to delete what was typed.
      if (event.key === 'Backspace' && !event.repeat && this.typed === '' && last !== undefined) this.#remove(last);
      if (event.key === 'Enter' && this.typed !== '' && tagsWithout([this.typed], this.tags).length === 0) this.open();
    },
  };

  readonly #close = (): void => {
    this.isOpen = false;
    void this.updateComplete.then(() => this.button?.focus());
  };

  /** What is typed stays, so that nobody takes it for added. */
  #left({ relatedTarget }: FocusEvent): void {
    const isElsewhere = relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget);
    if (isElsewhere && this.typed.trim() === '') this.isOpen = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-field': TagField;
  }
}
