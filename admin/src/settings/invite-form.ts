import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isEmail } from '@huiyin/shared/domain/contacts';
import type { Permission } from '@huiyin/shared/domain/permissions';
import { roles as rolesBook } from '@huiyin/shared/i18n/admin/roles';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { invite } from '../api/people.ts';
import type { OwnRole } from '../api/roles.ts';
import { number } from '../language/formats.ts';
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

/** The addresses of a text, each once. */
const addresses = (typed: string): string[] => [...new Set(typed.split(/[\s,;，；、]+/).filter(Boolean))];

/** An address, or those of a whole team, and a role; the server sends each the link by mail. Fires `invited`. */
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
    check: () => ({ email: this.#fault }),
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
          name="emails"
          inputmode="email"
          label=${words.email}
          hint=${words.emailHint}
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

  get #fault(): string {
    const { emailWrong, emailsWrong } = this.#text().people;
    const typed = addresses(this.email);
    const wrong = typed.find((one) => !isEmail(one));
    if (typed.length > 1 && wrong !== undefined) return emailsWrong(wrong);
    return typed.length && wrong === undefined ? '' : emailWrong;
  }

  readonly #submit = (event: Event): void =>
    void this.#saving.save(() => this.#inviteAll(addresses(this.email)), event);

  /** One after the other; those that are not invited yet stay in the field. */
  async #inviteAll(emails: readonly string[]): Promise<void> {
    const words = this.#text().people;
    const role = chosenOf(this.#choices, this.wanted);
    try {
      for (const [at, email] of emails.entries()) {
        await invite(this.siteId, { email, role });
        forgetToasts(email);
        this.email = emails.slice(at + 1).join(', ');
      }
    } finally {
      this.dispatchEvent(new Event('invited'));
    }
    const [first = ''] = emails;
    const one = this.byHand ? words.invitedByHand(first) : words.invited(first);
    const many = this.byHand ? words.invitedManyByHand : words.invitedMany;
    toast(emails.length > 1 ? many(number(emails.length)) : one, { about: first });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invite-form': InviteForm;
  }
}
