import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketLine } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import { EndInSight } from '../list/end-in-sight.ts';
import { reusedRows } from '../list/reused-rows.ts';
import { RowsInSight, type Covered } from '../list/rows-in-sight.ts';
import { atMost } from '../shell/waiting-mark.ts';
import { base } from '../ui/styles.ts';
import { Ticking } from '../ui/ticking.ts';
import { Grouping, type Group } from './due-groups.ts';
import { ticketLine } from './ticket-line.ts';
import { lineStyles } from './ticket-list-styles.ts';

/** Of a line and of the heading of a group, in rem, as the styles say too. */
const lineRem = 3.5;
const headingRem = 2;

/** That a line was chosen, to do something with several. */
export interface Chosen {
  readonly number: number;
  /** All from the one that was chosen last to this one. */
  readonly isThrough: boolean;
}

/** The lines of the Inbox, of which those near what is seen are drawn. Fires `more` when its end comes near, and `choose` with a `Chosen`. */
@customElement('ticket-list')
export class TicketList extends LitElement {
  static override styles = [base, lineStyles];

  /** What tells this list from another. */
  @property() of = '';
  @property({ attribute: false }) items: readonly TicketLine[] = [];
  /** Whether there are more than these. */
  @property({ type: Boolean }) endless = false;
  /** They stand in the order of their due times. */
  @property({ type: Boolean }) grouped = false;
  /** How many of the whole list are overdue, where that is counted. */
  @property({ attribute: false }) overdue?: number | undefined;
  /** The number that is open, and the one the keyboard stands on. */
  @property({ type: Number }) open?: number;
  @property({ type: Number }) cursor?: number;
  /** Numbers of those that are chosen; without it none can be. */
  @property({ attribute: false }) chosen?: ReadonlySet<number> | undefined;
  @property({ attribute: false }) hrefOf: (ticket: number) => string = () => '';
  @property({ attribute: false }) categoryWord: (category: string) => string = (category) => category;
  /** Numbers of the tickets with a reply or a note that is begun. */
  @property({ attribute: false }) drafts: ReadonlySet<string> = new Set();
  /** All statuses are mixed: then each line says its own. */
  @property({ type: Boolean }) mixed = false;
  /** What stays in sight above and below. */
  @property({ attribute: false }) covered: Covered = { top: 0, bottom: 0 };

  readonly #text = localized(this, inbox);
  readonly #ticking = new Ticking(this);
  readonly #near = new EndInSight(this);
  #numbers: readonly number[] = [];
  readonly #grouping = new Grouping();
  #groups: readonly Group[] = [];
  readonly #inSight = new RowsInSight(this, {
    laid: () => {
      this.#groups = this.#grouping.of(this.items, this.grouped, this.#ticking.now);
      return { of: this.of, ids: this.#numbers, groups: this.#groups };
    },
    heights: () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      return { row: lineRem * rem, heading: headingRem * rem };
    },
    covered: () => this.covered,
  });

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('items')) this.#numbers = this.items.map(({ number }) => number);
    if (changed.has('covered')) this.style.setProperty('--covered', `${this.covered.top}px`);
  }

  /** A line that is moved among the others loses the focus. */
  override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
    super.update(changed);
    if (focused?.isConnected && this.shadowRoot?.activeElement !== focused) focused.focus({ preventScroll: true });
  }

  override render(): TemplateResult {
    return html`${this.#groups.map((group) => this.#group(group))} ${this.#near.end(this.items)}`;
  }

  /** Puts the focus on a ticket's line. */
  async focusLine(number: number): Promise<void> {
    await this.updateComplete;
    const row = this.#numbers.indexOf(number);
    if (row < 0) return;
    await this.#inSight.reveal(row);
    this.renderRoot.querySelector<HTMLElement>(`li[data-number='${number}'] a`)?.focus({ preventScroll: true });
  }

  #group({ due, from, rows }: Group): TemplateResult {
    const isWhole = from + rows < this.items.length || !this.endless;
    const size = isWhole ? rows : -1;
    const count = isWhole ? rows : due === 'overdue' ? this.overdue : undefined;
    const drawn = this.#drawn(from, rows);
    const heading = due && this.#text().groups[due];
    return html`<div
      class=${due ? 'group headed' : 'group'}
      .style=${`height: calc(var(--heading) + ${rows} * var(--line-height))`}
    >
      ${heading ? html`<h2 id=${due}>${heading} <span class="count">${count === undefined ? '' : atMost(count)}</span></h2>` : nothing}
      <ul aria-label=${heading ? nothing : this.#text().list} aria-labelledby=${due ?? nothing}>
        ${reusedRows(
          drawn.map((row) => this.#numbers[row]!),
          (_, at) => this.#row(drawn[at]!, drawn[at]! - from, size),
        )}
      </ul>
    </div>`;
  }

  /** Those of a group that are near what is seen, and the one with the focus in it. */
  #drawn(from: number, rows: number): number[] {
    const { first, last } = this.#inSight;
    const begin = Math.max(first, from);
    const near = Array.from({ length: Math.min(last, from + rows - 1) - begin + 1 }, (_, at) => begin + at);
    const held = this.#numbers.indexOf(Number(this.shadowRoot?.activeElement?.closest('li')?.dataset['number']));
    if (held < from || held >= from + rows || near.includes(held)) return near;
    return [...near, held].sort((one, other) => one - other);
  }

  #row(row: number, at: number, size: number): TemplateResult {
    const line = this.items[row]!;
    const { number, unread } = line;
    const classes = [number === this.cursor && 'cursor', unread && 'unread', number === this.open && 'open'];
    return html`<li
      class=${classes.filter(Boolean).join(' ')}
      .style=${`top: calc(var(--heading) + ${at} * var(--line-height))`}
      aria-setsize=${size}
      aria-posinset=${at + 1}
      data-number=${number}
    >
      ${this.chosen ? this.#box(number, this.chosen.has(number)) : nothing}
      <a href=${this.hrefOf(number)} aria-current=${number === this.open ? 'true' : nothing}>
        ${ticketLine(line, {
          now: this.#ticking.now,
          mixed: this.mixed,
          isBegun: this.drafts.has(String(number)),
          categoryWord: this.categoryWord,
        })}
      </a>
    </li>`;
  }

  #box(number: number, isChosen: boolean): TemplateResult {
    const choose = (event: MouseEvent): void => {
      const detail: Chosen = { number, isThrough: event.shiftKey };
      this.dispatchEvent(new CustomEvent('choose', { detail }));
    };
    return html`<input
      type="checkbox"
      aria-label=${this.#text().select(this.#text().number(number))}
      .checked=${live(isChosen)}
      @click=${choose}
    />`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-list': TicketList;
  }
}
