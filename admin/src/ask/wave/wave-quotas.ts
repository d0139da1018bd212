import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { waveLimits } from '@huiyin/shared/domain/limits';
import { number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { valueOf } from '../../ui/event-value.ts';
import { base } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-icon.ts';
import type { WaveDraft } from './wave-draft.ts';

type Quotas = WaveDraft['quotas'];

/** Segments and how many answers each gives at most. Fires `quotas` with the changed list. */
@customElement('wave-quotas')
export class WaveQuotas extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .title {
        font-size: var(--type-13);
        font-weight: 500;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(5rem, 8rem) auto;
        gap: var(--space-8);
        align-items: start;
        margin-block: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) quotas: Quotas = [];
  /** What is wrong with `quotas.0.segment` or `quotas.0.quota`; empty for nothing. */
  @property({ attribute: false }) errorOf: (field: string) => string = () => '';
  @property({ type: Boolean }) disabled = false;
  readonly #text = localized(this, wave);

  override render(): TemplateResult {
    const words = this.#text();
    return html`<div role="group" aria-labelledby="title">
      <div id="title" class="title">${words.quotas}</div>
      <ul>
        ${this.quotas.map((quota, at) => this.#row(quota, at))}
      </ul>
      ${
        this.disabled || this.quotas.length >= waveLimits.quotas
          ? nothing
          : html`<ui-button size="s" appearance="outlined" @click=${this.#add}>
              <ui-icon slot="start" name="plus"></ui-icon>${words.addSegment}
            </ui-button>`
      }
    </div>`;
  }

  #row({ segment, quota }: Quotas[number], at: number): TemplateResult {
    const words = this.#text();
    const name = segment.trim() || words.segmentOf(number(at + 1));
    return html`<li>
      <ui-field
        quiet
        label=${words.segmentOf(number(at + 1))}
        placeholder=${words.segment}
        name=${`quotas.${at}.segment`}
        maxlength=${waveLimits.segment}
        .value=${segment}
        ?disabled=${this.disabled}
        error=${this.errorOf(`quotas.${at}.segment`)}
        @input=${(event: Event) => this.#change(at, { segment: valueOf(event) })}
      ></ui-field>
      <ui-field
        quiet
        name=${`quotas.${at}.quota`}
        label=${words.quotaOf(name)}
        placeholder=${words.quota}
        inputmode="numeric"
        .value=${quota}
        ?disabled=${this.disabled}
        error=${this.errorOf(`quotas.${at}.quota`)}
        @input=${(event: Event) => this.#change(at, { quota: valueOf(event) })}
      ></ui-field>
      ${
        this.disabled
          ? nothing
          : html`<ui-button appearance="plain" @click=${() => this.#tell(this.quotas.toSpliced(at, 1))}>
              <ui-icon name="trash"></ui-icon><span class="sr">${words.removeSegment(name)}</span>
            </ui-button>`
      }
    </li>`;
  }

  async #add(): Promise<void> {
    this.#tell([...this.quotas, { segment: '', quota: '' }]);
    await new Promise(requestAnimationFrame);
    this.renderRoot.querySelector<HTMLElement>('li:last-child ui-field')?.focus();
  }

  #change(at: number, change: Partial<Quotas[number]>): void {
    this.#tell(this.quotas.map((quota, index) => (index === at ? { ...quota, ...change } : quota)));
  }

  #tell(detail: Quotas): void {
    this.dispatchEvent(new CustomEvent('quotas', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wave-quotas': WaveQuotas;
  }
}
