import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { longestCustomerId } from '@huiyin/shared/domain/limits';
import type { ConsentPurpose } from '@huiyin/shared/contract/population';
import { wave } from '@huiyin/shared/i18n/admin/wave';
import { changeConsent, forgetCustomer, readCustomer, type PopulationCustomer } from '../../api/population.ts';
import { date, languageName, none } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { Saving } from '../../saving.ts';
import { can, sessionContext, type Session } from '../../shell/session.ts';
import { valueOf } from '../../ui/event-value.ts';
import { base, form } from '../../ui/styles.ts';
import '../../ui/ui-button.ts';
import '../../ui/ui-error.ts';
import '../../ui/ui-facts.ts';
import '../../ui/ui-field.ts';
import { isMeant } from '../../ui/ui-question.ts';

/** One customer by their id: what is known of them, and whether they are left out of surveys. */
@customElement('customer-lookup')
export class CustomerLookup extends LitElement {
  static override styles = [
    base,
    form,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) siteId = '';
  @property() zone = 'UTC';
  @state() private customer = '';
  @state() private found: PopulationCustomer | undefined;
  @state() private said = '';
  readonly #text = localized(this, wave);
  readonly #saving = new Saving<'id'>(this, {
    check: () => ({ id: this.customer.trim() ? '' : this.#text().known.idMissing }),
  });

  override render(): TemplateResult {
    const words = this.#text().known;
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${(event: Event) => void this.#saving.save(() => this.#look(), event)}>
        <ui-field
          name="id"
          label=${words.look}
          hint=${words.lookHint}
          maxlength=${longestCustomerId}
          autocomplete="off"
          .value=${this.customer}
          error=${faults.id ?? ''}
          @input=${(event: Event) => this.#typed(valueOf(event))}
        ></ui-field>
        ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
        <div class="actions">
          <ui-button type="submit" appearance="outlined" ?loading=${busy}>${words.lookUp}</ui-button>
        </div>
      </form>
      <p class="small" role="status">${this.said}</p>
      ${this.found ? this.#show(this.found) : nothing}`;
  }

  #show(found: PopulationCustomer): TemplateResult {
    const words = this.#text().known;
    const [isOut, noContact] = [isAgainst(found, 'surveys'), isAgainst(found, 'contact')];
    const seesContacts = can(this.session.site, 'answers.contacts');
    const facts = [
      ...(seesContacts
        ? [
            { name: words.name, value: found.name ?? none },
            { name: words.email, value: found.email ?? none },
          ]
        : []),
      { name: words.tierName, value: found.tier ?? none },
      { name: words.language, value: found.language ? languageName(found.language) : none },
      { name: words.lastSeen, value: found.lastSeenAt ? date(found.lastSeenAt, this.zone) : none },
      { name: words.surveys, value: isOut ? words.out : words.in },
      { name: words.contact, value: noContact ? words.contactOut : words.contactIn },
    ];
    return html`<ui-facts .facts=${facts}></ui-facts> ${
        can(this.session.site, 'population.write')
          ? html`<div class="actions">
              <ui-button appearance="outlined" @click=${() => this.#consent(found.id, 'surveys', isOut)}
                >${isOut ? words.takeBack : words.leaveOut}</ui-button
              >
              ${
                noContact
                  ? html`<ui-button appearance="outlined" @click=${() => this.#consent(found.id, 'contact', true)}
                      >${words.contactBack}</ui-button
                    >`
                  : nothing
              }
              ${
                found.source === null
                  ? nothing
                  : html`<ui-button appearance="plain" @click=${() => this.#forget(found.id)}
                      >${words.forget}</ui-button
                    >`
              }
            </div>`
          : nothing
      }`;
  }

  #typed(customer: string): void {
    this.customer = customer;
    this.found = undefined;
    this.said = '';
  }

  async #look(): Promise<void> {
    this.found = undefined;
    this.said = '';
    const asked = this.customer;
    try {
      const found = await readCustomer(this.siteId, asked.trim());
      // What was typed since is another one.
      if (asked === this.customer) this.found = found;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'not_found') throw error;
      this.said = this.#text().known.nobody;
    }
  }

  #consent(customer: string, purpose: 'surveys' | 'contact', given: boolean): void {
    void this.#saving.save(async () => {
      await changeConsent(this.siteId, { customer, purpose, given });
      await this.#look();
      const { nowOut, nowIn, nowContact } = this.#text().known;
      this.said = purpose === 'contact' ? nowContact : given ? nowIn : nowOut;
    });
  }

  /** What they withdrew from stays. */
  async #forget(customer: string): Promise<void> {
    const { forgetAsk, forgetText, forget } = this.#text().known;
    if (!(await isMeant({ heading: forgetAsk(customer), text: forgetText, act: forget }))) return;
    await this.#saving.save(async () => {
      await forgetCustomer(this.siteId, customer);
      this.found = undefined;
      this.said = this.#text().known.forgotten;
    });
  }
}

/** Whether a customer said no to something. */
const isAgainst = ({ consents }: PopulationCustomer, what: ConsentPurpose): boolean =>
  consents.some(({ purpose, given }) => purpose === what && !given);

declare global {
  interface HTMLElementTagNameMap {
    'customer-lookup': CustomerLookup;
  }
}
