import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { teams } from '@huiyin/shared/i18n/admin/teams';
import type { TicketView } from '../api/tickets.ts';
import { langOf } from '../language/customer-languages.ts';
import { dateTime, languageName, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { touchpointName } from '../touchpoints/touchpoint-name.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import type { Fact } from '../ui/ui-facts.ts';
import '../ui/ui-facts.ts';
import '../ui/ui-long.ts';
import { plain, reachWords, wishWords } from './answer-rows.ts';
import { categoryThen } from './category-then.ts';
import { mailLink, pageLink, phoneLink } from './contact-links.ts';

/** What is known of the customer and of where they wrote. Nothing of it is trusted: links are http(s), mail or phone. */
@customElement('ticket-facts')
export class TicketFacts extends LitElement {
  static override styles = [
    base,
    css`
      ui-facts {
        margin-top: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** The survey in the version that was asked; undefined while it is not here. */
  @property({ attribute: false }) asked: SurveyDefinition | undefined;

  readonly #text = localized(this, inbox);
  readonly #teams = localized(this, teams);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    return html`<h2 class="small">${this.#text().details}</h2>
      ${keyed(this.ticket.id, html`<ui-facts .facts=${this.#facts()}></ui-facts>`)}`;
  }

  #facts(): Fact[] {
    const words = this.#text();
    const { category, department, openedAt, outcomes, response } = this.ticket;
    return [
      { name: words.openedAt, value: dateTime(openedAt) },
      { name: words.categoryLabel, value: category === null ? words.noCategory : this.#category(category) },
      ...(department ? [{ name: this.#teams().department, value: department.name }] : []),
      ...(response ? this.#response(response) : []),
      ...outcomes.flatMap(({ score, comment }) =>
        comment ? told(words.score(String(score)), this.#theirs(comment)) : [],
      ),
    ];
  }

  /** Words of the customer. */
  #theirs(text: string): TemplateResult {
    return html`<span lang=${langOf(this.ticket.locale)}>${undirected(text)}</span>`;
  }

  #category(category: string): string | TemplateResult {
    const name = this.categoryWord(category);
    const then = categoryThen(category, name, this.asked);
    return then ? this.#shell().aside(name, then) : name;
  }

  #response(response: NonNullable<TicketView['response']>): Fact[] {
    const words = this.#text();
    const { page, locale, channel, touchpoint, touchpointName: place, suspect, attributes, leftOut } = response;
    return [
      ...this.#contact(response),
      ...leftOut.flatMap(({ field, value }) => told(words.leftOut(this.#field(field)), value)),
      ...this.#identity(response),
      ...this.#form(response),
      ...(page ? told(words.page, this.#page(page)) : []),
      ...(locale ? [{ name: words.language, value: languageName(locale) }] : []),
      { name: words.channel, value: this.#shell().channels[channel] },
      ...(touchpoint ? told(words.touchpoint, touchpointName(touchpoint, place)) : []),
      ...(suspect ? [{ name: words.suspect, value: words.suspects[suspect] }] : []),
      ...Object.entries(attributes).flatMap(([name, value]) => told(name, plain(value))),
    ];
  }

  #contact({ contact: { email, phone } }: NonNullable<TicketView['response']>): Fact[] {
    const words = this.#text();
    return [
      ...(email ? [{ name: words.email, value: html`<a href=${mailLink(email)}>${named(email)}</a>` }] : []),
      ...(phone ? [{ name: words.phone, value: html`<a href=${phoneLink(phone)}>${phone}</a>` }] : []),
    ];
  }

  /** What a field is called here; attributes have their own names, and what only programs send keeps its. */
  #field(field: string): string {
    const words = this.#text();
    const named: Record<string, string> = {
      'contact.email': words.email,
      'contact.phone': words.phone,
      'contact.name': words.name,
      page: words.page,
      locale: words.language,
      category: words.categoryLabel,
      touchpoint: words.touchpoint,
      channel: words.channel,
      customer: words.identified,
      attributes: words.attributes,
    };
    return named[field] ?? field.replace(/^attributes\./, '');
  }

  #identity({ customer }: NonNullable<TicketView['response']>): Fact[] {
    if (!customer) return [];
    const words = this.#text();
    return told(words.identified, html`<span title=${words.identifiedHint}>${undirected(customer)}</span>`);
  }

  /** What the form of the complaint asked beside the text. */
  #form({ answers }: NonNullable<TicketView['response']>): Fact[] {
    const words = this.#text();
    const { order_number: order, consent_version: consent } = answers;
    const wish = wishWords(answers, this.asked);
    const reach = reachWords(answers);
    const version = (n: unknown): string => words.consentVersion(number(Number(n)));
    return [
      ...(order === undefined ? [] : told(words.orderNumber, String(order))),
      ...(wish === undefined ? [] : told(words.wish, wish)),
      ...(reach === undefined ? [] : told(words.reachBy, reach)),
      ...(consent === undefined ? [] : [{ name: words.consent, value: version(consent) }]),
    ];
  }

  #page(page: string): TemplateResult | string {
    const href = pageLink(page);
    if (!href) return page;
    const elsewhere = this.#shell().opensElsewhere;
    return html`<a href=${href} target="_blank" rel="noopener noreferrer"
      >${page}<span class="sr">${this.#shell().aside('', elsewhere)}</span></a
    >`;
  }
}

/** What somebody else said, and so may be long. */
const told = (name: string, value: string | TemplateResult): Fact[] => [
  { name, value: html`<ui-long>${typeof value === 'string' ? undirected(value) : value}</ui-long>` },
];

declare global {
  interface HTMLElementTagNameMap {
    'ticket-facts': TicketFacts;
  }
}
