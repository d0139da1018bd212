import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { filters } from '@huiyin/shared/i18n/admin/filters';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import type { Choice } from '../ui/ui-select.ts';
import './filter-chip.ts';
import type { FilterChip } from './filter-chip.ts';

/** What a list can be narrowed by. */
export interface Filter {
  /** As the address has it. */
  readonly name: string;
  readonly label: string;
  /** Empty where it is not asked. */
  readonly value: string;
  /** What there is to choose from; left out, anything may be typed. */
  readonly choices?: readonly Choice[] | undefined;
  /** Of what is typed, in characters. */
  readonly longest?: number;
  /** Links lead to it; nobody chooses it from a list. */
  readonly isByLinkAlone?: boolean;
}

/** That a filter has another value; an empty one takes it away. */
export interface Taken {
  readonly name: string;
  readonly value: string;
}

/**
 * The filters of a list: what is always there (content), a chip for each that is asked, those that can be added, and what stands at
 * the end (`slot="end"`). Fires `take` with a `Taken`, and `clear`.
 */
@customElement('filter-row')
export class FilterRow extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) filters: readonly Filter[] = [];
  /** One that is added and has no value yet. */
  @state() private adding: string | undefined;

  readonly #text = localized(this, filters);

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'group';
  }

  override render(): TemplateResult {
    const words = this.#text();
    this.ariaLabel = words.heading;
    const shown = this.filters.filter(({ name, value }) => value || name === this.adding);
    return html`<slot></slot>
      ${repeat(
        shown,
        ({ name }) => name,
        (filter) => this.#chip(filter),
      )}
      ${this.#add(shown)}
      ${
        shown.length > 1
          ? html`<ui-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('clear'))}
              >${words.clear}</ui-button
            >`
          : nothing
      }
      <slot name="end"></slot>`;
  }

  #chip({ name, label, value, choices, longest }: Filter): TemplateResult {
    return html`<filter-chip
      name=${name}
      data-field=${name}
      label=${label}
      placeholder=${this.#text().choose}
      longest=${longest ?? nothing}
      .choices=${choices}
      .value=${value}
      @change=${({ detail }: CustomEvent<string>) => this.#take(name, value, detail)}
    ></filter-chip>`;
  }

  #add(shown: readonly Filter[]): TemplateResult | typeof nothing {
    const choices = this.filters
      .filter((filter) => !shown.includes(filter) && !filter.isByLinkAlone && filter.choices?.length !== 0)
      .map(({ name, label }) => ({ value: name, label }));
    if (!choices.length) return nothing;
    return html`<filter-chip
      class="add"
      acts
      lasting
      name="add"
      placeholder=${`+ ${this.#text().add}`}
      .choices=${choices}
      @change=${({ detail }: CustomEvent<string>) => void this.#begin(detail)}
    ></filter-chip>`;
  }

  /** The new chip is where one goes on. */
  async #begin(name: string): Promise<void> {
    this.adding = name;
    await this.updateComplete;
    const chip = this.renderRoot.querySelector<FilterChip>(`filter-chip[data-field='${name}']`);
    await chip?.updateComplete;
    chip?.focus();
  }

  /** A chip that goes leaves the focus to the way to a new one. */
  async #take(name: string, before: string, value: string): Promise<void> {
    this.adding = undefined;
    const detail: Taken = { name, value };
    if (before || value) this.dispatchEvent(new CustomEvent('take', { detail }));
    if (value) return;
    await this.updateComplete;
    this.renderRoot.querySelector<FilterChip>('.add')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'filter-row': FilterRow;
  }
}
