import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { roles as rolesBook } from '@huiyin/shared/i18n/admin/roles';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { ownersAlone, type Permission } from '@huiyin/shared/domain/permissions';
import { makeApiKey, type ApiKeyMade } from '../api/api-keys.ts';
import type { OwnRole } from '../api/roles.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-copy.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { chosenOf, roleChoices, roleHint } from './role-choices.ts';

/** Makes a key and shows its secret, once. Fires `made`. */
@customElement('new-api-key')
export class NewApiKey extends LitElement {
  static override styles = [
    base,
    form,
    css`
      .made {
        display: grid;
        gap: var(--space-8);
        justify-items: start;
      }
      ui-copy {
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) siteId = '';
  /** The site's own roles, and what the person may do, and so give; keys never get what owners alone hold. */
  @property({ attribute: false }) roles: readonly OwnRole[] = [];
  @property({ attribute: false }) may: readonly Permission[] = [];
  @state() private name = '';
  @state() private wanted = 'manager';
  readonly #saving = new Saving<'name'>(this, {
    check: () => ({ name: this.name.trim() ? '' : this.#text().keys.missing }),
  });
  @state() private made: ApiKeyMade | undefined;
  readonly #text = localized(this, settings);
  readonly #roles = localized(this, rolesBook);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    return this.made ? this.#secret(this.made) : this.#form();
  }

  #secret({ secret, name }: ApiKeyMade): TemplateResult {
    const words = this.#text().keys;
    return html`<div class="made">
      <p role="status"><strong>${this.#shell().pair(name, '')}</strong>${words.made}</p>
      <ui-copy .text=${secret}></ui-copy>
      <ui-button appearance="outlined" @click=${() => (this.made = undefined)}>${words.done}</ui-button>
    </div>`;
  }

  #form(): TemplateResult {
    const words = this.#text();
    const choices = this.#choices;
    if (!choices.length) return html`<p class="muted">${this.#roles().notYours}</p>`;
    const chosen = chosenOf(choices, this.wanted);
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      <div class="side-by-side">
        <ui-field
          name="name"
          label=${words.keys.name}
          hint=${words.keys.nameHint}
          .value=${this.name}
          maxlength=${staffLimits.name}
          autocomplete="off"
          error=${faults.name ?? ''}
          @input=${(event: Event) => (this.name = valueOf(event))}
        ></ui-field>
        <ui-select
          label=${words.keys.role}
          hint=${roleHint(chosen, this.roles)}
          .choices=${choices}
          .value=${chosen}
          @change=${(event: Event) => (this.wanted = valueOf(event))}
        ></ui-select>
      </div>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${words.keys.make}</ui-button>
      </div>
    </form>`;
  }

  get #choices(): Choice[] {
    const may = this.may.filter((one) => !ownersAlone.includes(one));
    return roleChoices(this.roles, may);
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#make(), event);

  async #make(): Promise<void> {
    const role = chosenOf(this.#choices, this.wanted);
    this.made = await makeApiKey(this.siteId, { name: this.name.trim(), role });
    this.name = '';
    this.dispatchEvent(new Event('made'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-api-key': NewApiKey;
  }
}
