import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { ticketSorts } from '@huiyin/shared/domain/tickets/ticket-sorts';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { tags } from '@huiyin/shared/i18n/admin/tags';
import type { TicketCounts } from '../api/tickets.ts';
import { bookOf, localized } from '../language/language.ts';
import '../list/filter-chip.ts';
import '../list/filter-row.ts';
import type { Filter, Taken } from '../list/filter-row.ts';
import { WordsTyped } from '../list/words-typed.ts';
import { base } from '../ui/styles.ts';
import type { Command } from '../place.ts';
import type { Choice } from '../ui/ui-select.ts';
import { everything, isOpenAlone, usualSort, type InboxFilter } from './inbox-filter.ts';
import { filterOf, OwnFilters } from './own-filters.ts';
import './saved-filter-edit.ts';
import type { SavedFilterEdit } from './saved-filter-edit.ts';
import { viewChoices, viewWords } from './view-choices.ts';
import { askedBy, viewOf, type View } from './inbox-views.ts';

/** Search and filters of the Inbox: a view, a chip for each filter, the order. Fires `filter` with what changed. */
@customElement('inbox-filters')
export class InboxFilters extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--space-8);
        padding: var(--space-8) var(--space-16) var(--space-12);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
    `,
  ];

  @property({ attribute: false }) filter!: InboxFilter;
  /** Id of who is looking. */
  @property() me = '';
  @property() siteId = '';
  /** Other people, categories and tags to choose from. */
  @property({ attribute: false }) people: readonly Choice[] = [];
  @property({ attribute: false }) categories: readonly Choice[] = [];
  @property({ attribute: false }) tags: readonly Choice[] = [];
  /** How many tickets the views have. */
  @property({ attribute: false }) counts?: TicketCounts | undefined;
  /** What the one customer is called; empty where that is not known. */
  @property() customerName = '';

  @query('saved-filter-edit') private readonly edit!: SavedFilterEdit | null;
  readonly #text = localized(this, inbox);
  readonly #own = new OwnFilters(this, () => ({ siteId: this.siteId, me: this.me }));
  readonly #search = new WordsTyped(this, (q) => this.#change({ q }));

  focusSearch(): Promise<void> {
    return this.#search.select();
  }

  /** The views and what was saved, and to save what is asked for now, for the palette. */
  commands(): Command[] {
    const views = [{ value: '', label: viewWords('open', this.counts) }, ...viewChoices(this.#own.all, this.counts)];
    const label = bookOf(shell).places.inbox;
    return [
      ...views.map(({ value, label: name }): Command => ({
        label: bookOf(shell).pair(label, name),
        icon: 'inbox',
        run: () => this.#chooseView(value),
      })),
      ...(this.edit?.commands() ?? []),
    ];
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`${this.#search.field(words, this.filter.q)}
      <filter-row
        .filters=${this.#filters()}
        @take=${({ detail: { name, value } }: CustomEvent<Taken>) => this.#change({ [name]: value })}
        @clear=${() => this.#change({ assignee: this.#ofView.assignee, category: '', tag: '', customer: '' })}
      >
        <filter-chip
          lasting
          quiet
          name="view"
          label=${words.view}
          placeholder=${viewWords('open', this.counts)}
          .choices=${viewChoices(this.#own.all, this.counts)}
          .value=${this.#chosenView}
          @change=${({ detail }: CustomEvent<string>) => this.#chooseView(detail)}
        ></filter-chip>
        <filter-chip
          slot="end"
          lasting
          quiet
          name="sort"
          label=${words.sort}
          placeholder=${words.sorts[this.#usual]}
          .choices=${this.#sorts}
          .value=${this.filter.sort}
          @change=${({ detail }: CustomEvent<InboxFilter['sort']>) => this.#change({ sort: detail })}
        ></filter-chip>
        ${this.#isPlain ? nothing : html`<saved-filter-edit slot="end" .filter=${this.filter} .own=${this.#own} .all=${this.#own.all}></saved-filter-edit>`}
      </filter-row>`;
  }

  get #chosenView(): string {
    const view = this.#own.like(this.filter)?.id ?? this.#view;
    return view === 'open' ? '' : view;
  }

  #chooseView(chosen: string): void {
    const saved = this.#own.all.find(({ id }) => id === chosen);
    if (saved) return this.#change(filterOf(saved, this.me));
    const asked = askedBy((chosen || 'open') as View, this.me);
    // Of a saved filter nothing stays: the view that it is of would give the same again.
    this.#change(this.#own.like(this.filter) ? { ...everything, ...asked } : asked);
  }

  /** There is nothing to save where a view says all of it. */
  get #isPlain(): boolean {
    const { q, category, tag, customer, sort } = this.filter;
    return !q.trim() && !category && !tag && !customer && !sort && this.#ofView.assignee === this.filter.assignee;
  }

  get #view(): View {
    return viewOf(this.filter, this.me);
  }

  /** What the view asks for by itself. */
  get #ofView() {
    return askedBy(this.#view, this.me);
  }

  get #usual() {
    return usualSort(this.filter);
  }

  /** Only what needs a reply is due. */
  get #sorts(): Choice[] {
    const possible = ticketSorts.filter((sort) => sort !== this.#usual && (sort !== 'due' || isOpenAlone(this.filter)));
    return possible.map((value) => ({ value, label: this.#text().sorts[value] }));
  }

  /** Whose tickets: what the view says already is no filter besides. */
  #filters(): Filter[] {
    const words = this.#text();
    const { assignee, category, tag, customer } = this.filter;
    const isSaid = this.#ofView.assignee === assignee;
    const people = [{ value: this.me, label: words.me }, { value: 'none', label: words.nobody }, ...this.people];
    return [
      { name: 'assignee', label: words.assigneeLabel, value: isSaid ? '' : assignee, choices: people },
      { name: 'category', label: words.categoryLabel, value: category, choices: this.categories },
      { name: 'tag', label: bookOf(tags).one, value: tag, choices: this.tags },
      {
        name: 'customer',
        label: words.customerLabel,
        value: customer,
        choices: [{ value: customer, label: this.customerName ? isolated(this.customerName) : '…' }],
        isByLinkAlone: true,
      },
    ];
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
