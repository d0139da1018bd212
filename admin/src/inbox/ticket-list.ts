import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isolated, undirected } from '@huiyin/shared/domain/text/direction';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketLine } from '../api/tickets.ts';
import { langOf } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { EndInSight } from '../list/end-in-sight.ts';
import { moment } from '../ui/moment.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-badge.ts';
import { dueReason } from './due-reason.ts';
import './due-time.ts';
import { statusBadge } from './status-badge.ts';
import { lineStyles } from './ticket-list-styles.ts';
import { Ticking } from '../ui/ticking.ts';

/** The lines of the Inbox. Fires `more` when its end comes near. */
@customElement('ticket-list')
export class TicketList extends LitElement {
  static override styles = [base, lineStyles];

  @property({ attribute: false }) items: readonly TicketLine[] = [];
  /** The number that is open, and the one the keyboard stands on. */
  @property({ type: Number }) open?: number;
  @property({ type: Number }) cursor?: number;
  @property({ attribute: false }) hrefOf: (ticket: number) => string = () => '';
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** Numbers of the tickets with a reply or a note that is begun. */
  @property({ attribute: false }) drafts: ReadonlySet<string> = new Set();
  /** All statuses are mixed: then each line says its own. */
  @property({ type: Boolean }) mixed = false;

  readonly #text = localized(this, inbox);
  readonly #shell = localized(this, shell);
  readonly #ticking = new Ticking(this);
  readonly #near = new EndInSight(this);

  override render(): TemplateResult {
    return html`<ul aria-label=${this.#text().list}>
        ${repeat(
          this.items,
          ({ id }) => id,
          (line) => html`<li>${this.#line(line)}</li>`,
        )}
      </ul>
      ${this.#near.end(this.items)}`;
  }

  /** Puts the focus on a ticket's line. */
  async focusLine(number: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`a[data-number='${number}']`)?.focus();
  }

  #line(line: TicketLine): TemplateResult {
    const { number, customer, excerpt, locale, assignee } = line;
    const words = this.#text();
    const current = number === this.open;
    return html`<a
      href=${this.hrefOf(number)}
      data-number=${number}
      class=${number === this.cursor ? 'cursor' : ''}
      aria-current=${current ? 'true' : nothing}
    >
      <bdi class="who one-line">${undirected(customer ?? words.anonymous)}</bdi>
      <span class="when">${this.#when(line)}</span>
      <span class="what one-line small muted" lang=${langOf(locale)} dir="auto">${undirected(excerpt)}</span>
      <span class="facts">${this.#facts(line)}</span>
      <span class="owner"
        >${assignee ? html`<ui-avatar labelled name=${assignee.name} title=${isolated(assignee.name)}></ui-avatar>` : nothing}</span
      >
    </a>`;
  }

  #when(line: TicketLine): TemplateResult {
    const { replyDueAt, updatedAt } = line;
    const { now } = this.#ticking;
    return replyDueAt === null
      ? html`<span class="muted">${moment(updatedAt, now)}</span>`
      : html`<due-time at=${replyDueAt} now=${now} why=${dueReason(line, now)}></due-time>`;
  }

  #facts({ number, category, status, mailFailed, sample }: TicketLine): TemplateResult {
    const words = this.#text();
    return html`<span class="number">${words.number(number)}</span> ${this.mixed ? statusBadge(status) : nothing}
      ${mailFailed ? html`<ui-badge tone="bad">${words.mailFailed}</ui-badge>` : nothing}
      ${this.drafts.has(String(number)) ? html`<ui-badge tone="watch">${this.#shell().unsaved.mark}</ui-badge>` : nothing}
      ${category ? html`<span class="category one-line">${this.categoryWord(category)}</span>` : nothing}
      ${sample ? html`<ui-badge>${this.#shell().sample}</ui-badge>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-list': TicketList;
  }
}
