import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { undirected } from '@huiyin/shared/domain/text/direction';
import { ticketLine } from '@huiyin/shared/i18n/admin/ticket-line';
import { today } from '@huiyin/shared/i18n/admin/today';
import { waitingTicketsOf, type TicketLine, type TicketPage } from '../api/tickets.ts';
import { categoriesIn, categoryName } from '../categories/category-names.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { countsWithEnds } from '../inbox/counts-with-ends.ts';
import { newestWord } from '../inbox/newest-word.ts';
import { whenDue } from '../inbox/when-due.ts';
import { number } from '../language/formats.ts';
import { bookOf, localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import { Ticking } from '../ui/ticking.ts';
import '../ui/ui-empty.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { needsLine, needsStyles } from './needs-line.ts';

const shown = 5;

/** What needs somebody, in words that lead to it, and the tickets that are due first, with the time left. */
@customElement('waiting-list')
export class WaitingList extends LitElement {
  static override styles = [
    base,
    card,
    needsStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .rows li + li {
        border-top: 1px solid var(--line);
      }
      .rows a {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px var(--space-12);
        padding: var(--space-8);
        margin-inline: calc(-1 * var(--space-8));
        border-radius: var(--radius-6);
        color: inherit;
        text-decoration: none;
      }
      .rows a:hover {
        background: var(--sunken);
      }
      .who {
        justify-self: start;
        max-width: 100%;
        font-weight: 500;
      }
      .what {
        grid-column: 1 / -1;
        display: flex;
        align-items: baseline;
        gap: var(--space-4);
      }
      .about {
        grid-column: 1 / -1;
        font-size: var(--type-12);
        color: var(--muted);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, today);
  readonly #tickets = new Reading(this, () => waitingTicketsOf(this.session.site.id, shown));
  readonly #counts = countsWithEnds(
    this,
    () => this.session.site.id,
    () => void this.#tickets.again(),
  );
  readonly #categories = new Reading(this, () => categoriesIn(this.session.site));

  constructor() {
    super();
    new FirstLoad(this, this.#tickets);
    new FirstLoad(this, this.#counts);
    new Ticking(this);
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="heading">
      <header class="head">
        <h2 id="heading">${this.#text().waiting}</h2>
        ${this.#total()}
      </header>
      ${readingView(this.#tickets, (page) => this.#list(page), 6)}
    </section>`;
  }

  #total(): TemplateResult | typeof nothing {
    const total = this.#tickets.value?.total;
    if (!total) return nothing;
    return html`<span class="small muted">
      ${this.#text().waitingCount(total, number(total))} ·
      <a href=${address('/admin/inbox')}>${this.#text().allWaiting}</a>
    </span>`;
  }

  #list({ items }: TicketPage): TemplateResult {
    const words = this.#text();
    if (!items.length) return html`<ui-empty icon="check" heading=${words.nobody}>${words.nobodyText}</ui-empty>`;
    const counts = this.#counts.value;
    return html`${counts ? needsLine(counts) : nothing}
      <ul class="rows">
        ${items.map((ticket) => this.#line(ticket))}
      </ul>`;
  }

  #line(ticket: TicketLine): TemplateResult {
    const words = this.#text();
    const about = [
      words.ticket(String(ticket.number)),
      ticket.reopenedAt && bookOf(ticketLine).reopened,
      ticket.category && categoryName(this.#categories.value?.categories ?? [], ticket.category),
      ticket.assignee ? words.assignedTo(ticket.assignee.name) : words.unassigned,
    ];
    return html`<li>
      <a href=${address(`/admin/inbox/${ticket.number}`)}>
        <bdi class="who one-line">${undirected(ticket.customer ?? words.anonymous)}</bdi>
        ${whenDue(ticket, now())}
        <span class="what small">${newestWord(ticket, 'two-lines')}</span>
        <span class="about">${about.filter(Boolean).join(' · ')}</span>
      </a>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waiting-list': WaitingList;
  }
}
