import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiProblem } from '../api/problem.ts';
import { resetPassword } from '../api/session.ts';
import type { Faults } from '../saving.ts';
import { AccountPage } from './account-page.ts';
import { passwordFault } from './entries.ts';

/** A new password for who holds the link of the mail (`#TOKEN`). */
@customElement('reset-page')
export class ResetPage extends AccountPage {
  readonly #token = location.hash.slice(1);
  @state() private step: 'ask' | 'done' | 'bad' = this.#token ? 'ask' : 'bad';

  override render(): TemplateResult {
    const words = this.text();
    return html`<account-frame heading=${words.reset.heading}>
      ${this.step === 'ask' ? this.#form() : nothing}
      ${
        this.step === 'done'
          ? html`<p role="status">${words.reset.done}</p>
              <a href="/admin/sign-in">${words.signIn.action}</a>`
          : nothing
      }
      ${
        this.step === 'bad'
          ? html`<p role="alert">${words.reset.bad}</p>
              <a href="/admin/forgot">${words.reset.again}</a>`
          : nothing
      }
    </account-frame>`;
  }

  #form(): TemplateResult {
    const words = this.text();
    return html`<form novalidate @submit=${this.submit}>
      ${this.saving.problem ? html`<ui-error no-retry .error=${this.saving.problem}></ui-error>` : nothing}
      ${this.newPasswordField(words.newPassword)}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${this.saving.busy}>${words.reset.action}</ui-button>
      </div>
    </form>`;
  }

  protected override check({ password = '' }: Record<string, string>): Faults {
    return { password: passwordFault(password) };
  }

  protected override async send({ password = '' }: Record<string, string>): Promise<void> {
    try {
      await resetPassword(password, this.#token);
      this.step = 'done';
    } catch (error) {
      if (!(error instanceof ApiProblem) || (error.code !== 'invalid' && error.code !== 'gone')) throw error;
      this.step = 'bad';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reset-page': ResetPage;
  }
}
