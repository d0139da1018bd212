import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { isEmail } from '@huiyin/shared/domain/contacts';
import { longestCustomerId, longestEmail } from '@huiyin/shared/domain/limits';
import { invitationLimits } from '@huiyin/shared/domain/survey-invitations';
import { share } from '@huiyin/shared/i18n/admin/share';
import { surveyInvitations } from '@huiyin/shared/i18n/admin/survey-invitations';
import type { SiteView } from '../../api/sites.ts';
import { isInvalid } from '../../api/problem.ts';
import { inviteCustomer, type Invited } from '../../api/survey-invitations.ts';
import type { SurveyView } from '../../api/surveys.ts';
import { localized } from '../../language/language.ts';
import { Saving } from '../../saving.ts';
import { valueOf } from '../../ui/event-value.ts';
import { base, form } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-copy.ts';
import '../../ui/ui-error.ts';
import '../../ui/ui-field.ts';
import '../../ui/ui-select.ts';
import { languageChoices } from './language-choices.ts';

type Field = 'customer' | 'service' | 'email';
const fields: readonly Field[] = ['customer', 'service', 'email'];
const nothingTyped: Readonly<Record<Field, string>> = { customer: '', service: '', email: '' };

/** One customer and a service: mailed, or the link to send. Fires `invited` once the server has answered. */
@customElement('invite-customer')
export class InviteCustomer extends LitElement {
  static override styles = [base, form];

  @property({ attribute: false }) survey!: SurveyView;
  @property({ attribute: false }) site!: SiteView;
  @state() private typed = nothingTyped;
  @state() private wanted = '';
  @state() private done: Invited | undefined;
  readonly #saving = new Saving<Field>(this, { check: () => this.#faults });
  readonly #text = localized(this, surveyInvitations);
  readonly #share = localized(this, share);

  override render(): TemplateResult {
    const words = this.#text();
    const { problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
        <div class="side-by-side">
          ${this.#field('customer', longestCustomerId)} ${this.#field('service', invitationLimits.service)}
        </div>
        <div class="side-by-side">
          ${this.#field('email', longestEmail)}
          <ui-select
            label=${words.language}
            .choices=${languageChoices(this.site)}
            .value=${this.#language}
            @change=${(event: Event) => (this.wanted = valueOf(event))}
          ></ui-select>
        </div>
        ${problem && !fields.some((name) => this.#isRefused(name)) ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
        <div class="actions">
          <ui-button type="submit" variant="brand" ?loading=${busy}>${words.invite}</ui-button>
        </div>
      </form>
      <div role="status">${this.done ? this.#said(this.done) : nothing}</div>`;
  }

  #field(name: Field, most: number): TemplateResult {
    const words = this.#text();
    return html`<ui-field
      name=${name}
      type=${name === 'email' ? 'email' : 'text'}
      label=${words[name]}
      hint=${words[`${name}Hint`]}
      maxlength=${most}
      autocomplete="off"
      .value=${this.typed[name]}
      error=${this.#saving.faults[name] ?? ''}
      @input=${(event: Event) => (this.typed = { ...this.typed, [name]: valueOf(event) })}
    ></ui-field>`;
  }

  #said({ asked, reason, link, mailed, repeated }: Invited): TemplateResult {
    const words = this.#text();
    if (!asked) {
      const why = reason === 'service_taken' ? words.serviceTaken : this.#share().notAsked.reasons[reason!];
      return html`<p>${words.refused(why)}</p>`;
    }
    if (mailed && !repeated) return html`<p>${words.mailed}</p>`;
    return html`<p>${repeated ? words.there : words.handedOver}</p>
      <ui-copy .text=${link ?? ''}></ui-copy>`;
  }

  get #language(): SiteView['languages'][number] {
    return this.site.languages.find((one) => one === this.wanted) ?? this.site.languages[0] ?? 'en';
  }

  get #faults(): Partial<Record<Field, string>> {
    const { missing, notTaken, emailWrong } = this.#text();
    const { customer, service, email } = this.typed;
    return {
      customer: !customer.trim() ? missing : this.#isRefused('customer') ? notTaken : '',
      service: !service.trim() ? missing : this.#isRefused('service') ? notTaken : '',
      email: (email.trim() && !isEmail(email.trim())) || this.#isRefused('email') ? emailWrong : '',
    };
  }

  /** Whether the server did not take a field. */
  #isRefused(name: Field): boolean {
    const { problem } = this.#saving;
    return isInvalid(problem) && problem.errors.some(({ field }) => field === `invitations.0.${name}`);
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#invite(), event);

  async #invite(): Promise<void> {
    const { customer, service, email } = this.typed;
    this.done = undefined;
    this.done = await inviteCustomer(this.site.id, this.survey.slug, {
      customer: customer.trim(),
      service: service.trim(),
      language: this.#language,
      ...(email.trim() && { email: email.trim() }),
    });
    if (this.done.asked) this.typed = nothingTyped;
    this.dispatchEvent(new Event('invited'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invite-customer': InviteCustomer;
  }
}
