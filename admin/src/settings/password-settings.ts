import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { account } from '@huiyin/shared/i18n/admin/account';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { entries, faultsOf, missingFault, passwordFault, type Faults } from '../account/entries.ts';
import { ApiProblem } from '../api/problem.ts';
import { changePassword } from '../api/session.ts';
import { localized } from '../language/language.ts';
import { showFault } from '../ui/show-fault.ts';
import { base, card, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { toast } from '../ui/ui-toasts.ts';

/** A new password for the person who is signed in. */
@customElement('password-settings')
export class PasswordSettings extends LitElement {
  static override styles = [base, card, form];

  readonly #text = localized(this, settings);
  readonly #account = localized(this, account);
  @state() private faults: Faults = {};
  @state() private problem: unknown;
  @state() private busy = false;

  override render(): TemplateResult {
    const words = this.#text().password;
    const { currentPassword, newPassword, passwordHint } = this.#account();
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <form novalidate @submit=${this.#submit}>
        <p class="muted">${words.text}</p>
        <ui-field
          name="current"
          type="password"
          label=${currentPassword}
          autocomplete="current-password"
          error=${this.faults.current ?? ''}
        ></ui-field>
        <ui-field
          name="next"
          type="password"
          label=${newPassword}
          hint=${passwordHint(staffLimits.password.least)}
          autocomplete="new-password"
          error=${this.faults.next ?? ''}
        ></ui-field>
        ${this.problem ? html`<ui-error no-retry .error=${this.problem}></ui-error>` : nothing}
        <div class="actions">
          <ui-button type="submit" variant="brand" ?loading=${this.busy}>${words.action}</ui-button>
        </div>
      </form>
    </section>`;
  }

  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.busy) return;
    const sheet = event.target as HTMLFormElement;
    const { current = '', next = '' } = entries(sheet);
    this.problem = undefined;
    this.faults = faultsOf({ current: missingFault(current), next: passwordFault(next) });
    if (Object.keys(this.faults).length) return void showFault(this);
    this.busy = true;
    try {
      await changePassword(current, next);
      sheet.reset();
      toast(this.#text().password.done);
    } catch (error) {
      if (isWrongPassword(error)) this.faults = { current: this.#text().password.wrong };
      else this.problem = error;
      void showFault(this);
    } finally {
      this.busy = false;
    }
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'invalid' || error.code === 'bad_credentials');

declare global {
  interface HTMLElementTagNameMap {
    'password-settings': PasswordSettings;
  }
}
