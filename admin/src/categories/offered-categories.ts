import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { offerable, type Category } from '@huiyin/shared/domain/categories';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { categories } from '@huiyin/shared/i18n/admin/categories';
import { categoriesOf } from '../api/categories.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { address } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { isChecked } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-checkbox.ts';
import { offeredTree, saidIn } from './category-names.ts';

/** Which of the site's categories a complaint offers. Fires `offered` with these. */
@customElement('offered-categories')
export class OfferedCategories extends LitElement {
  static override styles = [
    base,
    css`
      .title {
        font-size: var(--type-13);
        font-weight: 500;
      }
      ui-checkbox {
        display: block;
        margin-top: var(--space-4);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) offered: readonly Category[] = [];
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, categories);
  readonly #read = new Reading(this, () => categoriesOf(this.session.site.id));

  override render(): TemplateResult {
    const words = this.#text().offered;
    const all = this.#all;
    return html`<div role="group" aria-labelledby="title">
      <div id="title" class="title">${words.label}</div>
      <p class="small muted">
        ${words.hint}
        ${
          can(this.session.site, 'categories.change')
            ? html`<a href=${address('/admin/settings/categories')}>${words.change}</a>`
            : nothing
        }
      </p>
      ${all.length ? nothing : html`<p class="small muted">${words.none}</p>`} ${all.map((topic) => this.#topic(topic))}
    </div>`;
  }

  /** Those of the site, then what this survey offers of its own. */
  get #all(): readonly Category[] {
    const ofSite = this.#read.value ? offeredTree(this.#read.value.categories) : [];
    return [...ofSite, ...this.offered.filter(({ id }) => !ofSite.some((topic) => topic.id === id))];
  }

  #topic(topic: Category): TemplateResult {
    const its = this.offered.find(({ id }) => id === topic.id);
    const { children } = its ?? topic;
    const isFull = this.offered.length >= surveyLimits.choices;
    return html`<ui-checkbox
      size="s"
      .checked=${its !== undefined}
      ?disabled=${this.disabled || (!its && isFull)}
      hint=${!its && isFull ? this.#text().offered.full(number(surveyLimits.choices)) : listOf(children.map(({ label }) => saidIn(label)))}
      @change=${(event: Event) => this.#offer(topic.id, isChecked(event))}
      >${saidIn((its ?? topic).label)}</ui-checkbox
    >`;
  }

  /** In the order of the site; what is below one that is offered already stays as it is. */
  #offer(id: string, is: boolean): void {
    const detail = this.#all.flatMap((topic) => {
      if (topic.id === id) return is ? offerable([topic]) : [];
      return this.offered.find((one) => one.id === topic.id) ?? [];
    });
    this.dispatchEvent(new CustomEvent('offered', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offered-categories': OfferedCategories;
  }
}
