import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { customers } from '@huiyin/shared/i18n/admin/customers';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { answerMark } from '../answers/answer-line.ts';
import { answerHref } from '../answers/answers-link.ts';
import type { SiteRef } from '../api/session.ts';
import type { TicketView } from '../api/tickets.ts';
import { date, number } from '../language/formats.ts';
import { langOf } from '../language/customer-languages.ts';
import { bookOf, localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/score-mark.ts';
import '../ui/ui-facts.ts';
import { everything, inboxPath } from './inbox-filter.ts';
import { customerFacts } from './response-facts.ts';
import { statusBadge } from './status-badge.ts';

/** The server counts no more. */
const mostCounted = 100;

/** The customer of a ticket: how to reach them, their other tickets, and who may be the same. */
@customElement('ticket-customer')
export class TicketCustomer extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      ui-facts {
        margin: var(--space-8) 0 var(--space-16);
      }
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        margin: var(--space-8) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--type-13);
      }
      li a {
        display: flex;
        align-items: center;
        gap: var(--space-8);
        min-width: 0;
        min-height: 24px;
        text-decoration: none;
      }
      .answer[href] .one-line {
        text-decoration: underline;
      }
      .answer .one-line {
        flex: 1;
      }
      .answer .muted {
        flex: none;
      }
      score-mark {
        --size: 1.5rem;
      }
      .number {
        flex: none;
        text-decoration: underline;
      }
      .maybe {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  /** What may be read there. */
  @property({ attribute: false }) site!: SiteRef;

  readonly #text = localized(this, customers);

  override render(): TemplateResult {
    const { customerId } = this.ticket;
    return html`${this.#known()}
    ${customerId === null ? nothing : html`${this.#others(customerId)} ${this.#answers()} ${this.#maybe()}`}`;
  }

  #known(): TemplateResult | typeof nothing {
    const { id, customer, response } = this.ticket;
    if (!response) return nothing;
    return html`<h2 class="small">${named(customer ?? bookOf(inbox).anonymous)}</h2>
      ${keyed(id, html`<ui-facts .facts=${customerFacts(response)}></ui-facts>`)}`;
  }

  #others(customer: string): TemplateResult {
    const words = this.#text();
    const { total, newest } = this.ticket.sameCustomer;
    if (total === 0) return html`<p class="small muted">${words.none}</p>`;
    const all = total < mostCounted ? words.all(number(total + 1)) : words.most;
    return html`<h2 class="small">${words.others}</h2>
      <ul>
        ${newest.map(
          (one) =>
            html`<li>
              <a href=${inboxPath({ ...everything, status: 'all', customer }, one.number)}
                ><span class="number">#${one.number}</span> ${statusBadge(one.status)}
                ${one.outcomeScore === null ? nothing : outcomeMark(one.outcomeScore)}
                <span class="one-line muted" lang=${langOf(one.locale)} dir="auto">${undirected(one.excerpt)}</span></a
              >
            </li>`,
        )}
        ${total > newest.length ? html`<li>${this.#all(customer, all)}</li>` : nothing}
      </ul>`;
  }

  /** What else they rated, in their own words. */
  #answers(): TemplateResult | typeof nothing {
    const { customerAnswers } = this.ticket;
    if (!customerAnswers.length) return nothing;
    return html`<h2 class="small maybe">${this.#text().customerAnswers}</h2>
      <ul>
        ${customerAnswers.map(
          (one) =>
            html`<li>
              <a class="answer" href=${ifDefined(answerHref(this.site, one))}
                >${answerMark(one)}
                <span class="one-line" lang=${langOf(one.locale)} dir="auto">${undirected(one.comment ?? '')}</span>
                <span class="muted">${date(one.at)}</span></a
              >
            </li>`,
        )}
      </ul>`;
  }

  #maybe(): TemplateResult | typeof nothing {
    const { maybeSame } = this.ticket;
    const words = this.#text();
    if (maybeSame.length === 0) return nothing;
    return html`<h2 class="small maybe">${words.maybe}</h2>
      <p class="small muted">${words.maybeHint}</p>
      <ul>
        ${maybeSame.map(({ id, name }, index) => html`<li>${this.#all(id, this.#name(name, index))}</li>`)}
      </ul>`;
  }

  /** Those who are called the same, or nothing, are told apart by a number. */
  #name(name: string | null, index: number): unknown {
    const words = this.#text();
    const isSame = (one: { name: string | null }): boolean => one.name === name;
    const { maybeSame } = this.ticket;
    const nth = number(maybeSame.slice(0, index + 1).filter(isSame).length);
    if (maybeSame.filter(isSame).length > 1) return words.numbered(name ?? words.noName, nth);
    return name === null ? words.noName : named(name);
  }

  #all(customer: string, label: unknown): TemplateResult {
    return html`<a href=${inboxPath({ ...everything, status: 'all', customer })}
      ><span class="number">${label}</span></a
    >`;
  }
}

/** How they rated what became of it. */
const outcomeMark = (score: number): TemplateResult =>
  html`<score-mark .score=${score} label=${bookOf(inbox).score(number(score))}></score-mark>`;

declare global {
  interface HTMLElementTagNameMap {
    'ticket-customer': TicketCustomer;
  }
}
