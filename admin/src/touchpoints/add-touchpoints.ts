import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { longestTouchpoint, touchpointLimits } from '@huiyin/shared/domain/limits';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { addTouchpoints } from '../api/touchpoints.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import { tooLong, typedNames } from './typed-names.ts';

/** Adds touchpoints of a site, one a line. Fires `added` with all there are then. */
@customElement('add-touchpoints')
export class AddTouchpoints extends LitElement {
  static override styles = [base, form];

  @property() siteId = '';
  @state() private typed = '';
  readonly #saving = new Saving<'typed'>(this, { check: () => ({ typed: this.#fault }) });
  readonly #text = localized(this, touchpoints);

  override render(): TemplateResult {
    const { add } = this.#text();
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="touchpoints"
        label=${add.label}
        hint=${add.hint}
        rows="2"
        .value=${this.typed}
        error=${faults.typed ?? ''}
        @input=${(event: Event) => (this.typed = (event.target as UiField).value)}
      ></ui-field>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" appearance="outlined" ?loading=${busy}>${add.button}</ui-button>
      </div>
    </form>`;
  }

  get #fault(): string {
    const { add } = this.#text();
    const long = tooLong(this.typed);
    if (long !== undefined) return add.tooLong(long, number(longestTouchpoint));
    const { length } = typedNames(this.typed);
    if (length > touchpointLimits.names) return add.tooMany(number(touchpointLimits.names));
    return length === 0 ? add.none : '';
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#add(), event);

  async #add(): Promise<void> {
    const detail = await addTouchpoints(this.siteId, typedNames(this.typed));
    this.typed = '';
    this.dispatchEvent(new CustomEvent('added', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'add-touchpoints': AddTouchpoints;
  }
}
