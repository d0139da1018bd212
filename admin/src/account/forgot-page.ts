import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { askForReset, setUpState } from '../api/session.ts';
import { Reading } from '../data/reading.ts';
import type { Faults } from '../saving.ts';
import { AccountPage } from './account-page.ts';
import { emailFault } from './entries.ts';

/** Sends a link to choose a new password; says the same whether the address is known or not. */
@customElement('forgot-page')
export class ForgotPage extends AccountPage {
  @state() private sent = false;
  readonly #setUp = new Reading(this, () => setUpState);

  override render(): TemplateResult {
    const words = this.text();
    const kept = this.#setUp.value?.mail === 'withheld';
    return html`<account-frame heading=${words.forgot.heading} hint=${this.sent || kept ? '' : words.forgot.text}>
      ${kept ? html`<p role="status">${words.forgot.noMail}</p>` : this.#asked()}
      <a href="/admin/sign-in">${words.forgot.back}</a>
    </account-frame>`;
  }

  #asked(): TemplateResult {
    if (!this.sent) return this.#form();
    const { sent, shown } = this.text().forgot;
    return html`<p role="status">${this.#setUp.value?.mail === 'shown' ? shown : sent}</p>`;
  }

  #form(): TemplateResult {
    const words = this.text();
    const problem = this.saving.problem ?? this.#setUp.error;
    return html`<form novalidate @submit=${this.submit}>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing} ${this.emailField()}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${this.saving.busy}>${words.forgot.action}</ui-button>
      </div>
    </form>`;
  }

  protected override check({ email = '' }: Record<string, string>): Faults {
    return { email: emailFault(email) };
  }

  protected override async send({ email = '' }: Record<string, string>): Promise<void> {
    await askForReset(email.trim());
    this.sent = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forgot-page': ForgotPage;
  }
}
