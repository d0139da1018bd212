import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wave, type WaveBook } from '@huiyin/shared/i18n/admin/wave';
import { waveBys, waveEveries, waveSegments } from '@huiyin/shared/domain/choices';
import { number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { isChecked, valueOf } from '../../ui/event-value.ts';
import { base, form } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-checkbox.ts';
import '../../ui/ui-field.ts';
import type { UiField } from '../../ui/ui-field.ts';
import '../../ui/ui-segments.ts';
import '../../ui/ui-select.ts';
import {
  faultsOf,
  freshDraft,
  goesByKnown,
  neededAnswers,
  planOf,
  type WaveDraft,
  type WaveFault,
} from './wave-draft.ts';
import './wave-quotas.ts';

type NumberField = 'customers' | 'share' | 'margin' | 'population' | 'doNotDisturbDays' | 'responseRate';

const segmentBys = ['none', ...waveSegments] as const;

/** The plan of a wave; what stands in it is shown beside its button. Fires `draft` with what is typed, `plan` with a plan, `refused`, and `end-wave`. */
@customElement('wave-form')
export class WaveForm extends LitElement {
  static override styles = [
    base,
    form,
    css`
      .group {
        display: grid;
        gap: var(--space-12);
        padding-top: var(--space-16);
        border-top: 1px solid var(--line);
      }
      .needed {
        font-weight: 600;
      }
    `,
  ];

  /** As it stands in the form. */
  @property({ attribute: false }) draft: WaveDraft = freshDraft;
  /** There is a plan that can be ended. */
  @property({ type: Boolean }) planned = false;
  /** IANA time zone of the site. */
  @property() zone = 'UTC';
  @property({ type: Boolean }) disabled = false;
  @property({ type: Boolean }) busy = false;
  /** Why the survey does not come up by itself, if it does not. */
  @property({ attribute: false }) nobodyAsked: keyof WaveBook['nobodyAsked'] | undefined;
  @state() private faults: readonly WaveFault[] = [];
  readonly #text = localized(this, wave);

  override render(): TemplateResult {
    const words = this.#text();
    const { draft, disabled } = this;
    return html`<form novalidate @submit=${this.#save}>
      ${disabled ? html`<p class="muted">${words.readOnly}</p>` : nothing}
      <ui-segments
        label=${words.every}
        .choices=${waveEveries.map((value) => ({ value, label: words.everyChoices[value] }))}
        .value=${draft.every}
        ?disabled=${disabled}
        @change=${(event: Event) => this.#set({ every: valueOf(event) as WaveDraft['every'] })}
      ></ui-segments>
      <div class="group">
        <ui-segments
          label=${words.by}
          .choices=${waveBys.map((value) => ({ value, label: words.byChoices[value] }))}
          .value=${draft.by}
          ?disabled=${disabled}
          @change=${(event: Event) => this.#set({ by: valueOf(event) as WaveDraft['by'] })}
        ></ui-segments>
        <div class="side-by-side">${draft.by === 'share' ? this.#share() : this.#margin()}</div>
        <p class="needed" role="status">${this.#needed()}</p>
      </div>
      ${this.#draw()} ${this.#segments()} ${this.#peace()}
      <slot></slot>
      ${disabled ? nothing : this.#actions()}
    </form>`;
  }

  #share(): TemplateResult {
    const words = this.#text();
    const { draw } = this.draft;
    return html`${this.#number('customers', words.customers, draw ? words.customersKnown : words.customersHint)}
    ${this.#number('share', words.share, words.shareHint)}`;
  }

  #margin(): TemplateResult {
    const words = this.#text();
    return html`${this.#number('margin', words.margin, words.marginHint)}
    ${this.#number('population', words.population, words.populationHint)}`;
  }

  #needed(): string {
    const words = this.#text();
    if (goesByKnown(this.draft)) return words.neededOfKnown;
    const n = neededAnswers(this.draft);
    return n === undefined ? words.neededUnknown : words.needed(n, number(n), this.draft.every);
  }

  #draw(): TemplateResult {
    const words = this.#text();
    const { draft, disabled } = this;
    return html`<div class="group">
      <ui-checkbox
        .checked=${draft.draw}
        hint=${words.drawHint}
        ?disabled=${disabled}
        @change=${(event: Event) => this.#set({ draw: isChecked(event) })}
        >${words.draw}</ui-checkbox
      >
      ${draft.draw ? this.#drawn() : nothing}
      ${draft.draw ? this.#number('responseRate', words.responseRate, words.responseRateHint) : nothing}
    </div>`;
  }

  /** What comes of drawing that one may not expect. */
  #drawn(): TemplateResult {
    const { draft, nobodyAsked } = this;
    const words = this.#text();
    const isOne = draft.segmentBy === 'channel' || draft.segmentBy === 'touchpoint';
    return html`${isOne ? html`<p class="small">${words.drawnAsOne}</p>` : nothing}
    ${nobodyAsked ? html`<p class="small">${words.nobodyAsked[nobodyAsked]}</p>` : nothing}`;
  }

  #segments(): TemplateResult {
    const words = this.#text();
    const { draft, disabled } = this;
    return html`<div class="group">
      <ui-select
        label=${words.segmentBy}
        hint=${words.segmentByHint}
        .choices=${segmentBys.map((value) => ({ value, label: words.segmentByChoices[value] }))}
        .value=${draft.segmentBy}
        ?disabled=${disabled}
        @change=${(event: Event) => this.#set({ segmentBy: valueOf(event) as WaveDraft['segmentBy'] })}
      ></ui-select>
      ${
        draft.segmentBy === 'none'
          ? nothing
          : html`<wave-quotas
              .quotas=${draft.quotas}
              .errorOf=${(field: string) => this.#error(field)}
              ?disabled=${disabled}
              @quotas=${(event: CustomEvent<WaveDraft['quotas']>) => this.#set({ quotas: event.detail })}
            ></wave-quotas>`
      }
    </div>`;
  }

  #peace(): TemplateResult {
    const words = this.#text();
    const { draft, disabled } = this;
    return html`<div class="group" role="group" aria-labelledby="peace">
      <h3 id="peace">${words.peace}</h3>
      ${this.#number('doNotDisturbDays', words.doNotDisturb, words.doNotDisturbHint)}
      <ui-checkbox
        .checked=${draft.quiet}
        hint=${draft.quiet ? words.quietHint(this.zone) : ''}
        ?disabled=${disabled}
        @change=${(event: Event) => this.#set({ quiet: isChecked(event) })}
        >${words.quiet}</ui-checkbox
      >
      ${
        draft.quiet
          ? html`<div class="side-by-side">
              ${this.#time('quietFrom', words.quietFrom)} ${this.#time('quietTo', words.quietTo)}
            </div>`
          : nothing
      }
    </div>`;
  }

  #number(name: NumberField, label: string, hint: string) {
    return html`<ui-field
      name=${name}
      label=${label}
      hint=${hint}
      inputmode="decimal"
      autocomplete="off"
      .value=${this.draft[name]}
      ?disabled=${this.disabled}
      error=${this.#error(name)}
      @input=${(event: Event) => this.#set({ [name]: valueOf(event) })}
    ></ui-field>`;
  }

  #time(name: 'quietFrom' | 'quietTo', label: string): TemplateResult {
    return html`<ui-field
      name=${name}
      type="time"
      label=${label}
      .value=${this.draft[name]}
      ?disabled=${this.disabled}
      error=${this.#error(name)}
      @input=${(event: Event) => this.#set({ [name]: valueOf(event) })}
    ></ui-field>`;
  }

  #actions(): TemplateResult {
    const words = this.#text();
    return html`<div class="actions">
      <ui-button type="submit" variant="brand" ?loading=${this.busy}>${words.save}</ui-button>
      ${
        this.planned
          ? html`<ui-button appearance="plain" @click=${() => this.dispatchEvent(new Event('end-wave'))}>
              ${words.stop}
            </ui-button>`
          : nothing
      }
    </div>`;
  }

  #error(field: string): string {
    const { errors } = this.#text();
    const fault = this.faults.find((one) => one.field === field);
    if (!fault) return '';
    return fault.kind === 'number' ? errors.number(number(fault.least, 2), number(fault.most)) : errors[fault.kind];
  }

  #set(change: Partial<WaveDraft>): void {
    this.draft = { ...this.draft, ...change };
    if (this.faults.length) this.faults = faultsOf(this.draft);
    this.dispatchEvent(new CustomEvent('draft', { detail: this.draft }));
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    this.faults = faultsOf(this.draft);
    if (!this.faults.length) {
      this.dispatchEvent(new CustomEvent('plan', { detail: planOf(this.draft) }));
      return;
    }
    this.dispatchEvent(new Event('refused'));
    await this.updateComplete;
    const faulty = `ui-field[name="${this.faults[0]?.field}"]`;
    const roots = [this.renderRoot, this.renderRoot.querySelector('wave-quotas')?.renderRoot];
    for (const root of roots) root?.querySelector<UiField>(faulty)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wave-form': WaveForm;
  }
}
