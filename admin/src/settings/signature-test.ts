import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { longestCustomerId } from '@huiyin/shared/domain/limits';
import { readSecret } from '../api/asking.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import { isRightSignature, isSignature } from './check-signature.ts';

/** Says whether a signature fits an id, worked out in the browser. */
@customElement('signature-test')
export class SignatureTest extends LitElement {
  static override styles = [
    base,
    form,
    css`
      .result {
        display: flex;
        gap: var(--space-8);
        font-weight: 500;
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--bad);
      }
    `,
  ];

  @property({ attribute: false }) siteId = '';
  /** Changes when there is a new secret: what was found before no longer holds. */
  @property({ attribute: false }) secretOf = '';
  @state() private customerId = '';
  @state() private signature = '';
  @state() private isRight: boolean | undefined;
  readonly #saving = new Saving<'id' | 'signature'>(this, {
    check: () => ({
      id: this.customerId.trim() ? '' : this.#text().identity.missing,
      signature: this.#signatureFault(),
    }),
  });
  readonly #text = localized(this, settings);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('secretOf')) this.isRight = undefined;
  }

  override render(): TemplateResult {
    const words = this.#text().identity;
    if (!isSecureContext) return html`<p class="muted">${words.noCrypto}</p>`;
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="id"
        maxlength=${longestCustomerId}
        label=${words.id}
        autocomplete="off"
        .value=${this.customerId}
        hint=${this.customerId === this.customerId.trim() ? '' : words.blanks}
        error=${faults.id ?? ''}
        @input=${(event: Event) => this.#typed({ customerId: valueOf(event) })}
      ></ui-field>
      <ui-field
        name="signature"
        label=${words.signature}
        autocomplete="off"
        .value=${this.signature}
        error=${faults.signature ?? ''}
        @input=${(event: Event) => this.#typed({ signature: valueOf(event) })}
      ></ui-field>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" appearance="outlined" ?loading=${busy}>${words.check}</ui-button>
        <div role="status">${this.isRight === undefined ? nothing : this.#result(this.isRight)}</div>
      </div>
    </form>`;
  }

  #result(isRight: boolean): TemplateResult {
    const words = this.#text().identity;
    return html`<p class="result ${isRight ? 'good' : 'bad'}">
      <ui-icon name=${isRight ? 'check' : 'cross'}></ui-icon>${isRight ? words.right : words.wrong}
    </p>`;
  }

  #signatureFault(): string {
    const words = this.#text().identity;
    if (!this.signature.trim()) return words.missing;
    return isSignature(this.signature.trim()) ? '' : words.shape;
  }

  #typed(typed: { customerId?: string; signature?: string }): void {
    Object.assign(this, typed);
    this.isRight = undefined;
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#check(), event);

  async #check(): Promise<void> {
    const { customerId, signature } = this;
    const { secret } = await readSecret(this.siteId);
    const isRight = await isRightSignature(customerId.trim(), signature.trim(), secret);
    // What was typed since is to be checked yet.
    if (customerId === this.customerId && signature === this.signature) this.isRight = isRight;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'signature-test': SignatureTest;
  }
}
