import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { customers } from '@huiyin/shared/i18n/admin/customers';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { localized } from '../language/language.ts';
import { WordsTyped } from '../list/words-typed.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-segments.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { statuses, type InboxFilter } from './inbox-filter.ts';

/** Search and filters of the Inbox. Fires `filter` with what changed. */
@customElement('inbox-filters')
export class InboxFilters extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
        padding: var(--space-12) var(--space-16);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      .only {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 var(--space-8);
      }
      .row {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) filter!: InboxFilter;
  /** Id of who is looking. */
  @property() me = '';
  /** Other people, and categories, to choose from. */
  @property({ attribute: false }) people: readonly Choice[] = [];
  @property({ attribute: false }) categories: readonly Choice[] = [];

  /** What the one customer is called; empty where that is not known. */
  @property() customerName = '';

  readonly #text = localized(this, inbox);
  readonly #customers = localized(this, customers);
  readonly #search = new WordsTyped(this, (q) => this.#change({ q }));

  focusSearch(): Promise<void> {
    return this.#search.select();
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { status, assignee, category, q } = this.filter;
    return html`${this.#search.field(words, q)}
      <ui-segments
        quiet
        label=${words.statusLabel}
        .choices=${statuses.map((value) => ({ value, label: words.statuses[value] }))}
        .value=${status}
        @change=${(event: Event) => this.#change({ status: valueOf(event) as InboxFilter['status'] })}
      ></ui-segments>
      <div class="row">
        <ui-select
          quiet
          label=${words.assigneeLabel}
          .choices=${[
            { value: '', label: words.anyone },
            { value: this.me, label: words.me },
            { value: 'none', label: words.nobody },
            ...this.people,
          ]}
          .value=${assignee}
          @change=${(event: Event) => this.#change({ assignee: valueOf(event) })}
        ></ui-select>
        <ui-select
          quiet
          label=${words.categoryLabel}
          .choices=${[{ value: '', label: words.anyCategory }, ...this.categories]}
          .value=${category}
          @change=${(event: Event) => this.#change({ category: valueOf(event) })}
        ></ui-select>
      </div>
      ${this.#wait()} ${this.#customer()}`;
  }

  #wait(): TemplateResult | typeof nothing {
    const { waits, anyWait } = this.#text();
    const { wait } = this.filter;
    return wait ? this.#only(waits[wait], anyWait, { wait: '' }) : nothing;
  }

  #customer(): TemplateResult | typeof nothing {
    const { one, end } = this.#customers();
    if (!this.filter.customer) return nothing;
    return this.#only(one(this.customerName && isolated(this.customerName)), end, { customer: '' });
  }

  /** What nobody chooses from a list: links lead here, and this leads back. The button goes with what it ends. */
  #only(what: string, end: string, change: Partial<InboxFilter>): TemplateResult {
    const back = (): void => {
      this.#change(change);
      this.#search.focus();
    };
    return html`<div class="only small">
      <span>${what}</span>
      <ui-button size="s" appearance="plain" @click=${back}>${end}</ui-button>
    </div>`;
  }

  #change(detail: Partial<InboxFilter>): void {
    this.dispatchEvent(new CustomEvent('filter', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inbox-filters': InboxFilters;
  }
}
