import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import { duplicates } from '@huiyin/shared/i18n/admin/duplicates';
import { ApiProblem, isInvalid } from '../api/problem.ts';
import type { SiteRef } from '../api/session.ts';
import { getTicket, markDuplicate as mark, unmarkDuplicate, type TicketView } from '../api/tickets.ts';
import { localized } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { shows } from '../place.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import { inboxPath, readFilter } from './inbox-filter.ts';
import { statusBadge } from './status-badge.ts';
import { markDuplicate } from './ticket-actions.ts';

type LinkedTicket = TicketView['duplicates'][number];

/** Tickets about the matter of a ticket, and how it is said that there are. Fires `linked` with the newer ticket. */
@customElement('ticket-duplicates')
export class TicketDuplicates extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: var(--space-16);
        font-size: var(--type-13);
      }
      .mark {
        margin-inline-start: calc(-1 * var(--space-8));
      }
      .one {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-4) var(--space-8);
        min-height: 2rem;
      }
      form {
        display: grid;
        gap: var(--space-8);
        justify-items: start;
      }
    `,
  ];

  @property({ attribute: false }) ticket!: TicketView;
  @property({ attribute: false }) site!: SiteRef;

  @query('ui-field') private readonly field!: UiField | null;
  @state() private asking = false;
  @state() private fault = '';
  @state() private busy = false;

  readonly #text = localized(this, duplicates);

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('ticket') && changed.get('ticket')?.id !== this.ticket.id) this.#end();
  }

  override render(): TemplateResult | typeof nothing {
    const { duplicateOf, duplicates: others } = this.ticket;
    if (duplicateOf) return this.#original(duplicateOf);
    if (others.length > 0) return this.#others(others);
    if (!this.#may) return nothing;
    if (this.asking) return this.#form();
    return html`<div class="mark">${this.#button(markDuplicate.label(), () => void this.ask())}</div>`;
  }

  #original(original: LinkedTicket): TemplateResult {
    const words = this.#text();
    const { id } = this.ticket;
    const undo = (): void => void this.#do(() => unmarkDuplicate(this.site.id, id, String(original.number)));
    return html`<div class="one">
      <span>${words.of}</span> ${this.#link(original)} ${this.#may ? this.#button(words.unmarkThis, undo) : nothing}
    </div>`;
  }

  #others(others: readonly LinkedTicket[]): TemplateResult {
    const words = this.#text();
    const undo = ({ number }: LinkedTicket): void =>
      void this.#do(() => unmarkDuplicate(this.site.id, String(number), this.ticket.id));
    return html`<h2 class="small">${words.others}</h2>
      ${others.map(
        (one) =>
          html`<div class="one">
            ${this.#link(one)} ${this.#may ? this.#button(words.unmark(`#${one.number}`), () => undo(one)) : nothing}
          </div>`,
      )}`;
  }

  #form(): TemplateResult {
    const words = this.#text();
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="original"
        label=${words.number}
        inputMode="numeric"
        autocomplete="off"
        error=${this.fault}
      ></ui-field>
      <div class="actions">
        <ui-button type="submit" size="s" variant="brand" ?loading=${this.busy}>${words.save}</ui-button>
        ${this.#button(words.cancel, () => void this.#cancel())}
      </div>
    </form>`;
  }

  #button(label: string, act: () => void): TemplateResult {
    return html`<ui-button size="s" appearance="plain" ?disabled=${this.busy} @click=${act}>${label}</ui-button>`;
  }

  #link({ number, status }: LinkedTicket): TemplateResult {
    return html`<a href=${inboxPath(readFilter(location.search, ''), number)}>#${number}</a> ${statusBadge(status)}`;
  }

  get #may(): boolean {
    return shows(this.site, markDuplicate);
  }

  /** Asks of which ticket this is a duplicate. */
  async ask(): Promise<void> {
    this.asking = true;
    await this.updateComplete;
    this.field?.focus();
  }

  #end(): void {
    this.asking = false;
    this.fault = '';
  }

  async #cancel(): Promise<void> {
    this.#end();
    await this.#focus();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const number = ticketNumberIn(this.field?.value ?? '');
    this.fault = number === null ? this.#text().missing : '';
    if (number !== null) void this.#do(() => mark(this.site.id, this.ticket.id, String(number)));
    else this.field?.focus();
  }

  /** Then shows the ticket as it is now, if it is still in sight. */
  async #do(act: () => Promise<TicketView>): Promise<void> {
    if (this.busy) return;
    const { id } = this.ticket;
    this.busy = true;
    try {
      const done = await act();
      this.#end();
      const detail = done.id === id ? done : await getTicket(this.site.id, id);
      this.dispatchEvent(new CustomEvent('linked', { detail }));
      toast(this.#said(detail), { about: id });
      await this.#focus();
    } catch (error) {
      if (this.isConnected && this.ticket.id === id && this.asking) this.fault = this.#why(error);
      else toastProblem(error, { about: id });
    } finally {
      this.busy = false;
    }
  }

  #said({ number, duplicateOf }: TicketView): string {
    const { marked, unmarked } = this.#text();
    return duplicateOf ? marked(`#${number}`, `#${duplicateOf.number}`) : unmarked(`#${number}`);
  }

  /** What the focus stood on may be gone: it goes to what stands in its place. */
  async #focus(): Promise<void> {
    await this.updateComplete;
    if (this.isConnected) this.renderRoot.querySelector<HTMLElement>('ui-button, a')?.focus();
  }

  #why(error: unknown): string {
    const { refused, gone } = this.#text();
    if (isInvalid(error)) return refused;
    return error instanceof ApiProblem && error.code === 'not_found' ? gone : problemText(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-duplicates': TicketDuplicates;
  }
}
