import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { account } from '@huiyin/shared/i18n/admin/account';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { entries, missingFault, passwordFault } from '../account/entries.ts';
import { ApiProblem } from '../api/problem.ts';
import { changePassword } from '../api/session.ts';
import { localized } from '../language/language.ts';
import { Saving, type Faults } from '../saving.ts';
import { base, below, card, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { toast } from '../ui/ui-toasts.ts';

/** A new password for the person who is signed in. */
@customElement('password-settings')
export class PasswordSettings extends LitElement {
  static override styles = [base, card, form, below];

  readonly #text = localized(this, settings);
  readonly #account = localized(this, account);
  readonly #saving = new Saving<'current' | 'next'>(this, { check: () => this.#check(entries(this.form)) });
  @query('form') private readonly form!: HTMLFormElement;

  override render(): TemplateResult {
    const words = this.#text().password;
    const { faults, problem, busy } = this.#saving;
    const isWrong = isWrongPassword(problem);
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
          error=${faults.current || (isWrong ? words.wrong : '')}
        ></ui-field>
        <ui-field
          name="next"
          type="password"
          label=${newPassword}
          hint=${passwordHint(staffLimits.password.least)}
          autocomplete="new-password"
          error=${faults.next ?? ''}
        ></ui-field>
        ${problem && !isWrong ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
        <div class="actions">
          <ui-button type="submit" variant="brand" ?loading=${busy}>${words.action}</ui-button>
        </div>
      </form>
    </section>`;
  }

  #check({ current = '', next = '' }: Record<string, string>): Faults<'current' | 'next'> {
    return { current: missingFault(current), next: passwordFault(next) };
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#change(entries(this.form)), event);

  async #change({ current = '', next = '' }: Record<string, string>): Promise<void> {
    await changePassword(current, next);
    this.form.reset();
    toast(this.#text().password.done);
  }
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.code === 'invalid' || error.code === 'bad_credentials');

declare global {
  interface HTMLElementTagNameMap {
    'password-settings': PasswordSettings;
  }
}
