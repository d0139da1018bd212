import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { isPassing } from '../api/problem.ts';
import { acceptInvitation, invitationOf, type InvitationOffer } from '../api/session.ts';
import { Reading } from '../data/reading.ts';
import { go } from '../router/router.ts';
import { readingView } from '../ui/reading-view.ts';
import type { Faults } from '../saving.ts';
import { AccountPage } from './account-page.ts';
import { missingFault, passwordFault } from './entries.ts';
import { calledRole } from '../shell/called-role.ts';

/** `#TOKEN` of the invitation's mail: what it offers, and joining. */
@customElement('invitation-page')
export class InvitationPage extends AccountPage {
  readonly #token = location.hash.slice(1);
  readonly #offer = new Reading(this, () => invitationOf(this.#token));

  override render(): TemplateResult {
    const words = this.text();
    const { value: offer, error } = this.#offer;
    const isGone = error !== undefined && !isPassing(error);
    return html`<account-frame heading=${offer ? words.invitation.heading(offer.siteName) : words.invitation.plain}>
      ${
        isGone
          ? html`<p role="alert">${words.invitation.gone}</p>`
          : readingView(this.#offer, (shown) => this.#form(shown))
      }
    </account-frame>`;
  }

  #form({ email, role, roleName, hasAccount }: InvitationOffer): TemplateResult {
    const words = this.text();
    return html`<p>${words.invitation.text(email, calledRole(role, roleName))}</p>
      ${hasAccount === false ? nothing : html`<p>${hasAccount ? words.invitation.known : words.invitation.maybeKnown}</p>`}
      <form novalidate @submit=${this.submit}>
        ${this.saving.problem ? html`<ui-error no-retry .error=${this.saving.problem}></ui-error>` : nothing}
        <input type="text" hidden autocomplete="username" .value=${email} readonly />
        ${hasAccount ? nothing : this.nameField()}
        <ui-field
          name="password"
          type="password"
          label=${words.password}
          hint=${hasAccount ? '' : words.passwordHint(staffLimits.password.least)}
          autocomplete=${hasAccount === false ? 'new-password' : 'current-password'}
          error=${this.saving.faults.password ?? ''}
        ></ui-field>
        <div class="actions">
          <ui-button type="submit" variant="brand" ?loading=${this.saving.busy}>${words.invitation.action}</ui-button>
        </div>
      </form>`;
  }

  protected override check({ name = '', password = '' }: Record<string, string>): Faults {
    const isNew = !this.#offer.value?.hasAccount;
    return isNew
      ? { name: missingFault(name), password: passwordFault(password) }
      : { password: missingFault(password) };
  }

  protected override async send({ name = '', password = '' }: Record<string, string>): Promise<void> {
    const known = this.#offer.value?.hasAccount ?? false;
    const { site } = await acceptInvitation({ token: this.#token, password, ...(known ? {} : { name: name.trim() }) });
    go(`/admin?site=${encodeURIComponent(site.key)}`, { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invitation-page': InvitationPage;
  }
}
