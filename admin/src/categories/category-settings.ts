import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { linesOf, type Category } from '@huiyin/shared/domain/categories';
import { categoryLimits } from '@huiyin/shared/domain/limits';
import { categories } from '@huiyin/shared/i18n/admin/categories';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { categoriesOf, changeCategories, type CategoryList } from '../api/categories.ts';
import { isConflict } from '../api/problem.ts';
import { categoriesOfRows, rowsOfCategories, type Row } from '../ask/category-rows.ts';
import '../ask/choice-rows.ts';
import type { RowsChange } from '../ask/choice-rows.ts';
import { clashWords } from '../clash-names.ts';
import { Reading } from '../data/reading.ts';
import { KeptEdit } from '../kept-edit.ts';
import { customerLanguages, shownFirst, type CustomerLanguage } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { readingView } from '../ui/reading-view.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, card, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-segments.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { WholeEdit } from '../whole-edit.ts';
import { namedTree, nameless } from './category-draft.ts';
import { offeredTree, saidIn } from './category-names.ts';
import { categoryHistory, retiredCategories } from './category-past.ts';

/** What complaints of a site are about: added, called otherwise, moved, retired and brought back, saved together. */
@customElement('category-settings')
export class CategorySettings extends LitElement {
  static override styles = [
    base,
    card,
    form,
    css`
      form {
        margin-top: var(--space-12);
      }
      h3 {
        margin-top: var(--space-24);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @state() private language: CustomerLanguage | undefined;
  readonly #saving = new Saving<'names'>(this, {
    check: () => {
      const isNameless = linesOf(namedTree(this.#edit.draft.tree)).some(({ label }) => nameless(label));
      return { names: isNameless ? this.#text().nameMissing : '' };
    },
  });
  readonly #text = localized(this, categories);
  readonly #shell = localized(this, shell);
  readonly #edit = new KeptEdit<CategoryList, { tree: Category[] }>(this, 'categories.change', (read) => ({
    tree: offeredTree(read.categories),
  }));
  readonly #read = new Reading(
    this,
    () => categoriesOf(this.session.site.id),
    (read) => this.#edit.take(this.session, 'categories', read),
  );

  readonly #whole = new WholeEdit<CategoryList, { tree: Category[] }>({
    edit: this.#edit,
    saving: this.#saving,
    site: () => this.session.site.id,
    thing: categoriesOf,
    change: (siteId, { revision }, { tree }) => changeCategories(siteId, revision, namedTree(tree)),
    saved: () => this.#text().saved,
  });

  constructor() {
    super();
    new FirstLoad(this, this.#read);
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      ${readingView(this.#read, () => this.#form(), 6)}
    </section>`;
  }

  #form(): TemplateResult {
    const words = this.#text();
    const { read, draft, isChanged } = this.#edit;
    const { problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#whole.submit}>
        ${restoredNotice(this.#edit, this.#shell())} ${read.languages.length > 1 ? this.#languages() : nothing}
        ${this.#rows()}
        ${problem ? html`<ui-error no-retry .error=${problem}>${isConflict(problem) ? this.#theirs() : ''}</ui-error>` : nothing}
        <div class="actions">
          <ui-button type="submit" variant="brand" ?disabled=${!isChanged} ?loading=${busy}>${words.save}</ui-button>
          ${isChanged ? html`<ui-button appearance="plain" @click=${this.#whole.discard}>${this.#shell().discard}</ui-button>` : nothing}
        </div>
      </form>
      ${categoryHistory(read.categories)}
      ${retiredCategories(read.categories, draft.tree, (tree) => this.#edit.set({ tree }))}`;
  }

  #theirs(): string {
    const { draft, clashes } = this.#edit;
    const labels = new Map(linesOf(draft.tree).map(({ id, label }) => [id, saidIn(label)]));
    return clashWords(clashes, labels) || this.#text().theirs;
  }

  #languages(): TemplateResult {
    return html`<ui-segments
      label=${this.#text().language}
      .choices=${this.#edit.read.languages.map((value) => ({ value, label: customerLanguages[value] }))}
      .value=${this.#language}
      @change=${(event: Event) => (this.language = valueOf(event) as CustomerLanguage)}
    ></ui-segments>`;
  }

  #rows(): TemplateResult {
    const words = this.#text();
    const { read, draft } = this.#edit;
    const rows = rowsOfCategories(draft.tree);
    return html`<choice-rows
      label=${words.list}
      hint=${words.listHint}
      .rows=${rows}
      .taken=${read.categories.map(({ id }) => id.split('/').at(-1)!)}
      language=${this.#language}
      .languages=${read.languages}
      most=${categoryLimits.topics}
      levels="2"
      names="category_"
      .faults=${rows.map(({ label }) => (nameless(label) ? (this.#saving.faults.names ?? '') : ''))}
      @rows=${({ detail }: CustomEvent<RowsChange>) => this.#take(detail.rows)}
    ></choice-rows>`;
  }

  get #language(): CustomerLanguage {
    return this.language ?? shownFirst(this.#edit.read.languages);
  }

  #take(rows: readonly Row[]): void {
    this.#edit.set({ tree: categoriesOfRows(rows) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'category-settings': CategorySettings;
  }
}
