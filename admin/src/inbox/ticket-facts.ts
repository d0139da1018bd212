import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketView } from '../api/tickets.ts';
import { dateTime, languageName, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-long.ts';
import { plain, reachWords, wishWords } from './answer-rows.ts';
import { mailLink, pageLink, phoneLink } from './contact-links.ts';

/** What is known of the customer and of where they wrote. Nothing of it is trusted: links are http(s), mail or phone. */
@customElement('ticket-facts')
export class TicketFacts extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        font-size: var(--type-13);
      }
      dl {
        display: grid;
        grid-template-columns: fit-content(45%) minmax(0, 1fr);
        gap: 2px var(--space-12);
        margin-top: var(--space-8);
        font-size: var(--type-13);
        line-height: 1.5rem;
      }
      dt {
        min-width: 4.5rem;
        color: var(--muted);
      }
      dd {
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** The survey in the version that was asked; undefined while it is not here. */
  @property({ attribute: false }) asked: SurveyDefinition | undefined;

  readonly #text = localized(this, inbox);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    return html`<h2>${this.#text().details}</h2>
      ${keyed(this.ticket.id, html`<dl>${this.#facts()}</dl>`)}`;
  }

  #facts(): TemplateResult {
    const words = this.#text();
    const { category, openedAt, outcomes, response } = this.ticket;
    return html`${fact(words.openedAt, dateTime(openedAt))}
    ${fact(words.categoryLabel, category === null ? words.noCategory : this.categoryWord(category))}
    ${response ? this.#response(response) : nothing}
    ${outcomes.map(({ score, comment }) => (comment ? told(words.score(String(score)), html`${comment}`) : nothing))}`;
  }

  #response(response: NonNullable<TicketView['response']>): TemplateResult {
    const words = this.#text();
    const { contact, page, locale, channel, touchpoint, suspect, attributes, leftOut } = response;
    return html`${contact.email ? fact(words.email, html`<a href=${mailLink(contact.email)}>${named(contact.email)}</a>`) : nothing}
    ${contact.phone ? fact(words.phone, html`<a href=${phoneLink(contact.phone)}>${contact.phone}</a>`) : nothing}
    ${leftOut.map(({ field, value }) => told(words.leftOut(this.#field(field)), value))} ${this.#identity(response)}
    ${this.#form(response)} ${page ? told(words.page, this.#page(page)) : nothing}
    ${locale ? fact(words.language, languageName(locale)) : nothing}
    ${fact(words.channel, this.#shell().channels[channel])} ${touchpoint ? told(words.touchpoint, touchpoint) : nothing}
    ${suspect ? fact(words.suspect, words.suspects[suspect]) : nothing}
    ${Object.entries(attributes).map(([name, value]) => told(name, plain(value)))}`;
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

  #identity({ customer }: NonNullable<TicketView['response']>): TemplateResult | typeof nothing {
    if (!customer) return nothing;
    const words = this.#text();
    return told(words.identified, html`<span title=${words.identifiedHint}>${undirected(customer)}</span>`);
  }

  /** What the form of the complaint asked beside the text. */
  #form({ answers }: NonNullable<TicketView['response']>): TemplateResult {
    const words = this.#text();
    const { order_number: order, consent_version: consent } = answers;
    const wish = wishWords(answers, this.asked);
    const reach = reachWords(answers);
    return html`${order === undefined ? nothing : told(words.orderNumber, String(order))}
    ${wish === undefined ? nothing : told(words.wish, wish)}
    ${reach === undefined ? nothing : told(words.reachBy, reach)}
    ${consent === undefined ? nothing : fact(words.consent, words.consentVersion(number(Number(consent))))}`;
  }

  #page(page: string): TemplateResult | string {
    const href = pageLink(page);
    if (!href) return page;
    const elsewhere = this.#shell().opensElsewhere;
    return html`<a href=${href} target="_blank" rel="noopener noreferrer"
      >${page}<span class="sr"> (${elsewhere})</span></a
    >`;
  }
}

const fact = (name: string, value: unknown): TemplateResult =>
  html`<dt>${name}</dt>
    <dd dir="auto">${value}</dd>`;

/** What somebody else said, and so may be long. */
const told = (name: string, value: string | TemplateResult): TemplateResult =>
  fact(name, html`<ui-long>${typeof value === 'string' ? undirected(value) : value}</ui-long>`);

declare global {
  interface HTMLElementTagNameMap {
    'ticket-facts': TicketFacts;
  }
}
