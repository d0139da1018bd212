import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { tags } from '@huiyin/shared/i18n/admin/tags';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { CategoryList } from '../api/categories.ts';
import type { TicketView } from '../api/tickets.ts';
import { categoriesIn, categoryChoices } from '../categories/category-names.ts';
import { Reading } from '../data/reading.ts';
import { dateTime } from '../language/formats.ts';
import { bookOf, localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import '../tags/tag-field.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import type { Fact } from '../ui/ui-facts.ts';
import '../ui/ui-facts.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { categoryThen } from './category-then.ts';
import type { Classifying } from './classified.ts';
import { ledFromFact } from './led-from.ts';
import { circumstances } from './response-facts.ts';

/** What a ticket is about: what its customer told with it, what the page did, and where it belongs here. Fires `classify` with what staff say of it. */
@customElement('ticket-facts')
export class TicketFacts extends LitElement {
  static override styles = [
    base,
    css`
      ui-facts {
        margin-top: var(--space-8);
      }
      ui-facts + h2 {
        margin-top: var(--space-24);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** The survey in the version that was asked; undefined while it is not here. */
  @property({ attribute: false }) asked: SurveyDefinition | undefined;

  readonly #text = localized(this, inbox);
  readonly #shell = localized(this, shell);
  readonly #teams = localized(this, teams);
  readonly #categories = new Reading<CategoryList>(this, () =>
    this.#mayClassify ? categoriesIn(this.session.site) : undefined,
  );

  override render(): TemplateResult {
    const words = this.#text();
    const { id, response } = this.ticket;
    return html`${keyed(
      id,
      html`${response ? part(words.details, circumstances(response, this.asked)) : nothing}
      ${part(bookOf(stream).ticketHeading, this.#facts())}`,
    )}`;
  }

  #facts(): Fact[] {
    const words = this.#text();
    const { department, ledFrom, openedAt } = this.ticket;
    return [
      { name: words.openedAt, value: dateTime(openedAt) },
      { name: words.categoryLabel, value: this.#category() },
      ...this.#tags(),
      ...(department ? [{ name: this.#teams().department, value: department.name }] : []),
      ...(ledFrom ? [ledFromFact(this.session.site, ledFrom)] : []),
    ];
  }

  /** What the survey or the customer said otherwise stands beside it. */
  #category(): string | TemplateResult {
    const { category } = this.ticket;
    const name = category === null ? this.#text().noCategory : this.categoryWord(category);
    const aside = this.#otherwise(name);
    if (!this.#mayClassify) return aside ? this.#shell().aside(name, aside) : name;
    return html`<ui-select
        quiet
        acts
        label=${this.#text().categoryLabel}
        .choices=${this.#choices(name)}
        .value=${category ?? ''}
        @change=${(event: Event) => this.#say({ type: 'categorize', category: valueOf(event) || null })}
      ></ui-select>
      ${aside ? html`<span class="small muted">${aside}</span>` : nothing}`;
  }

  #otherwise(name: string): string | undefined {
    const { category, chosenCategory } = this.ticket;
    if (chosenCategory === category) return category === null ? undefined : categoryThen(category, name, this.asked);
    const words = bookOf(tags);
    return chosenCategory === null ? words.chosenNone : words.chosen(this.categoryWord(chosenCategory));
  }

  /** None, what the site offers, and what it is called now where that is no longer offered. */
  #choices(name: string): Choice[] {
    const { category } = this.ticket;
    const offered = categoryChoices((this.#categories.value?.categories ?? []).filter(({ retired }) => !retired));
    const isOffered = category === null || offered.some(({ value }) => value === category);
    const none = { value: '', label: this.#text().noCategory };
    return [none, ...offered, ...(isOffered ? [] : [{ value: category, label: name }])];
  }

  #tags(): Fact[] {
    const { tags: own } = this.ticket;
    const name = bookOf(tags).label;
    if (!this.#mayClassify) return own.length ? [{ name, value: listOf(own.map(isolated)) }] : [];
    return [
      {
        name,
        value: html`<tag-field
          .tags=${own}
          siteId=${this.session.site.id}
          @add=${({ detail }: CustomEvent<string>) => this.#say({ type: 'tag', tags: [detail] })}
          @remove=${({ detail }: CustomEvent<string>) => this.#say({ type: 'untag', tags: [detail] })}
        ></tag-field>`,
      },
    ];
  }

  get #mayClassify(): boolean {
    return can(this.session.site, 'tickets.classify');
  }

  #say(detail: Classifying): void {
    this.dispatchEvent(new CustomEvent('classify', { detail }));
  }
}

const part = (heading: string, facts: readonly Fact[]): TemplateResult =>
  html`<h2 class="small">${heading}</h2>
    <ui-facts .facts=${facts}></ui-facts>`;

declare global {
  interface HTMLElementTagNameMap {
    'ticket-facts': TicketFacts;
  }
}
