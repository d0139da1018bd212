import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { isTag, tagKey, tagLimits, tagsWithout, writtenTag } from '@huiyin/shared/domain/tags';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { tags } from '@huiyin/shared/i18n/admin/tags';
import { tagsOf, type TagList } from '../api/tags.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import { isComposing } from '../ui/typing.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-pick.ts';
import type { PickRow, UiPick } from '../ui/ui-pick.ts';
import { tagFieldStyles } from './tag-field-styles.ts';

/** So many are offered at once. */
const mostOffered = 50;

/**
 * The tags of tickets: each can be taken away, and one is added that is in use, or new: type, arrows choose, Enter adds, Backspace takes the last one
 * away, Esc leaves. Fires `add` and `remove` with a tag.
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
      >${rows.length || !this.#isRead ? nothing : html`<p class="small muted" role="status">${this.#whyNone}</p>`}</ui-pick
    >`;
  }

  /** Those in use with what is typed, that itself first, and it as a new one. */
  get #rows(): PickRow[] {
    const typed = tagKey(this.typed);
    const known = this.#inUse.value?.tags ?? [];
    const fitting = tagsWithout(known, this.tags).filter((tag) => tagKey(tag).includes(typed));
    const ordered = fitting.toSorted((one, two) => Number(tagKey(two) === typed) - Number(tagKey(one) === typed));
    const isNew = this.#isRead && this.#isUsable && tagsWithout([this.typed], [...known, ...this.tags]).length > 0;
    const created = writtenTag(this.typed);
    return [
      ...ordered.slice(0, mostOffered).map((tag) => ({ id: tag, row: named(tag) })),
      ...(isNew ? [{ id: created, row: this.#text().create(isolated(created)) }] : []),
    ];
  }

  /** Whether those in use are known, or cannot be: until then nobody can tell what is new. */
  get #isRead(): boolean {
    return this.#inUse.isFresh || this.#inUse.error !== undefined;
  }

  get #isUsable(): boolean {
    const tag = writtenTag(this.typed);
    return tag.length <= tagLimits.tag && isTag(tag);
  }

  get #whyNone(): string {
    const words = this.#text();
    if (this.typed.trim() === '') return words.empty;
    return this.#isUsable ? words.there : words.unusable(number(tagLimits.tag));
  }

  /** Another may follow. */
  #add(detail: string): void {
    this.dispatchEvent(new CustomEvent('add', { detail }));
    if (this.tags.length >= tagLimits.ofTicket) this.#close();
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

  #left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.isOpen = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tag-field': TagField;
  }
}
