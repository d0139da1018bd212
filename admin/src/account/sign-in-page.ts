import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { setUpState, signIn } from '../api/session.ts';
import { Reading } from '../data/reading.ts';
import { go } from '../router/router.ts';
import type { Faults } from '../saving.ts';
import { AccountPage } from './account-page.ts';
import { emailFault, missingFault } from './entries.ts';

/** E-mail and password; then on to where the person wanted to go (`?next=`). */
@customElement('sign-in-page')
export class SignInPage extends AccountPage {
  readonly #setUp = new Reading(this, () => setUpState);

  override render(): TemplateResult {
    const words = this.text();
    const problem = this.saving.problem ?? this.#setUp.error;
    return html`<account-frame heading=${words.signIn.heading}>
      ${this.#setUp.value?.done === false ? html`<p>${words.signIn.notSetUp}</p>` : nothing}
      <form novalidate @submit=${this.submit}>
        ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing} ${this.emailField()}
        <ui-field
          name="password"
          type="password"
          label=${words.password}
          autocomplete="current-password"
          error=${this.saving.faults.password ?? ''}
        ></ui-field>
        <div class="actions">
          <ui-button type="submit" variant="brand" ?loading=${this.saving.busy}>${words.signIn.action}</ui-button>
          <a href="/admin/forgot">${words.signIn.forgot}</a>
        </div>
      </form>
    </account-frame>`;
  }

  protected override check({ email = '', password = '' }: Record<string, string>): Faults {
    return { email: emailFault(email), password: missingFault(password) };
  }

  protected override async send({ email = '', password = '' }: Record<string, string>): Promise<void> {
    await signIn(email.trim(), password);
    go(nextPath(new URLSearchParams(location.search).get('next')), { replace: true });
  }
}

/** Only a path of the console: a link must not send people elsewhere after they signed in. */
export function nextPath(next: string | null): string {
  if (!next) return '/admin';
  const url = new URL(next, location.origin);
  return url.origin === location.origin && /^\/admin(\/|$)/.test(url.pathname) ? url.pathname + url.search : '/admin';
}

declare global {
  interface HTMLElementTagNameMap {
    'sign-in-page': SignInPage;
  }
}
