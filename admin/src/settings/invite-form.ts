import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isEmail } from '@huiyin/shared/domain/contacts';
import type { Permission } from '@huiyin/shared/domain/permissions';
import { roles as rolesBook } from '@huiyin/shared/i18n/admin/roles';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { longestEmail } from '@huiyin/shared/domain/limits';
import { invite } from '../api/people.ts';
import type { OwnRole } from '../api/roles.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { forgetToasts, toast } from '../ui/ui-toasts.ts';
import { chosenOf, roleChoices, roleHint } from './role-choices.ts';

/** An address and a role; the server sends the link by mail. Fires `invited`. */
@customElement('invite-form')
export class InviteForm extends LitElement {
  static override styles = [base, form];

  @property({ attribute: false }) siteId = '';
  /** The site's own roles, and what the person may do, and so give. */
  @property({ attribute: false }) roles: readonly OwnRole[] = [];
  @property({ attribute: false }) may: readonly Permission[] = [];
  /** No mail goes out: whoever invites hands the link over. */
  @property({ type: Boolean }) byHand = false;
  @state() private email = '';
  @state() private wanted = 'agent';
  readonly #saving = new Saving<'email'>(this, {
    check: () => ({ email: isEmail(this.email.trim()) ? '' : this.#text().people.emailWrong }),
  });
  readonly #text = localized(this, settings);
  readonly #roles = localized(this, rolesBook);

  override render(): TemplateResult {
    const words = this.#text().people;
    const choices = this.#choices;
    if (!choices.length) return html`<p class="muted">${this.#roles().notYours}</p>`;
    const chosen = chosenOf(choices, this.wanted);
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      <div class="side-by-side">
        <ui-field
          name="email"
          type="email"
          maxlength=${longestEmail}
          label=${words.email}
          .value=${this.email}
          autocomplete="off"
          error=${faults.email ?? ''}
          @input=${(event: Event) => (this.email = valueOf(event))}
        ></ui-field>
        <ui-select
          label=${words.role}
          hint=${roleHint(chosen, this.roles)}
          .choices=${choices}
          .value=${chosen}
          @change=${(event: Event) => (this.wanted = valueOf(event))}
        ></ui-select>
      </div>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}
          >${this.byHand ? words.inviteByHand : words.invite}</ui-button
        >
      </div>
    </form>`;
  }

  get #choices(): Choice[] {
    return roleChoices(this.roles, this.may);
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#invite(this.email.trim()), event);

  async #invite(email: string): Promise<void> {
    const words = this.#text().people;
    await invite(this.siteId, { email, role: chosenOf(this.#choices, this.wanted) });
    this.email = '';
    forgetToasts(email);
    toast(this.byHand ? words.invitedByHand(email) : words.invited(email), { about: email });
    this.dispatchEvent(new Event('invited'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invite-form': InviteForm;
  }
}
