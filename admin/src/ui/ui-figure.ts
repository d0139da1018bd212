import type { MetricSeries } from '@huiyin/shared/contract/metrics';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { basisWords, changeTone, changeWords, endsToday, targetTone, targetWords, valueWords } from './figure-words.ts';
import { base } from './styles.ts';

type Shown = Pick<MetricSeries, 'total' | 'target' | 'change' | 'unit' | 'better' | 'since' | 'to' | 'zone'>;

/** A number that says what it rests on: big value, answers and interval beneath, what comes of its target and the change in words. */
@customElement('ui-figure')
export class UiFigure extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .label {
        font-size: var(--type-13);
        font-weight: 600;
      }
      .value {
        font-size: var(--type-32);
        font-weight: 650;
        line-height: 1.25;
        letter-spacing: -0.02em;
      }
      .basis {
        color: var(--muted);
        font-size: var(--type-13);
      }
      .change,
      .target {
        margin-top: var(--space-4);
        font-size: var(--type-13);
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  readonly #text = localized(this, shell);

  @property() label = '';
  /** What the value means, in one sentence. */
  @property() formula = '';
  @property({ attribute: false }) series!: Shown;
  /** Length of the period and of the one before it. */
  @property({ type: Number }) days = 30;

  override render(): TemplateResult {
    const { total, target, unit } = this.series;
    const changed = changeWords(this.series, this.days);
    return html`<figure aria-label=${this.label}>
      <figcaption class="label">${this.label}</figcaption>
      <div class="value">
        ${
          total.value === null && unit !== 'count'
            ? html`<span aria-hidden="true">–</span><span class="sr">${this.#text().figure.noValue}</span>`
            : valueWords(total, unit)
        }
      </div>
      <div class="basis">${basisWords(total, unit)}</div>
      ${target ? html`<div class="target ${targetTone(target) ?? ''}">${targetWords(target, unit)}</div>` : nothing}
      ${changed ? html`<div class="change ${changeTone(this.series) ?? ''}">${changed}</div>` : nothing}
      ${this.#isShort ? html`<div class="basis">${this.#text().figure.notOver}</div>` : nothing}
      ${this.formula ? html`<div class="basis">${this.formula}</div>` : nothing}
    </figure>`;
  }

  /** A count of a day that is not over is compared with whole days. */
  get #isShort(): boolean {
    const { unit, change } = this.series;
    return unit === 'count' && change.value !== null && endsToday(this.series);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-figure': UiFigure;
  }
}
