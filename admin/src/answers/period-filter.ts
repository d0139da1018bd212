import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { ranges } from '../insights/insights-view.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-date.ts';
import { isBackwards } from './answers-filter.ts';
import type { AnswersFilter } from './answers-path.ts';
import '../list/filter-chip.ts';

/** Of when answers are. Fires `period` with what changed. */
@customElement('period-filter')
export class PeriodFilter extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      ui-date {
        width: 9.5rem;
      }
    `,
  ];

  @property({ attribute: false }) filter: AnswersFilter = {};
  /** The last day there is. */
  @property() today = '';

  readonly #text = localized(this, answers);
  readonly #insights = localized(this, insights);

  override render(): TemplateResult {
    const words = this.#text();
    const { ranges: names } = this.#insights();
    const { range = '' } = this.filter;
    return html`<filter-chip
        lasting
        name="range"
        label=${words.fields.period}
        placeholder=${words.anyPeriod}
        .choices=${ranges.map((value) => ({ value, label: names[value] }))}
        .value=${range}
        @change=${({ detail }: CustomEvent<string>) => this.#change({ range: detail, from: '', to: '' })}
      ></filter-chip>
      ${range === 'custom' ? this.#days() : nothing}`;
  }

  #days(): TemplateResult {
    const words = this.#insights();
    const { from = '', to = '' } = this.filter;
    const fault = isBackwards(this.filter) ? words.wrongRange : '';
    return html`${this.#day('from', from, words.from, fault)} ${this.#day('to', to, words.to, '')}`;
  }

  #day(name: 'from' | 'to', value: string, label: string, error: string): TemplateResult {
    return html`<ui-date
      quiet
      label=${label}
      .value=${value}
      .error=${error}
      max=${this.today}
      @change=${(event: Event) => this.#change({ [name]: valueOf(event) })}
    ></ui-date>`;
  }

  #change(detail: Readonly<Record<string, string>>): void {
    this.dispatchEvent(new CustomEvent('period', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'period-filter': PeriodFilter;
  }
}
