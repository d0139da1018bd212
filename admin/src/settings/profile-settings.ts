import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { profile } from '@huiyin/shared/i18n/admin/profile';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { changeMe } from '../api/session.ts';
import { localized } from '../language/language.ts';
import { sectionsOf } from '../place.ts';
import { address } from '../router/router.ts';
import { Saving } from '../saving.ts';
import '../shell/language-select.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, card, form } from '../ui/styles.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-facts.ts';
import '../ui/ui-field.ts';
import { forgetToasts, toast, toastProblem } from '../ui/ui-toasts.ts';
import { settings } from './manifest.ts';

/** Who the person who is signed in is to others, and the language they read. */
@customElement('profile-settings')
export class ProfileSettings extends LitElement {
  static override styles = [
    base,
    card,
    form,
    css`
      .who {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--space-12);
        align-items: start;
      }
      ui-avatar {
        margin-top: 1.65rem;
      }
      form {
        margin-block: var(--space-16);
      }
      .more {
        display: grid;
        gap: var(--space-8);
        padding-top: var(--space-16);
        border-top: 1px solid var(--line);
      }
      language-select {
        max-width: 16rem;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** While it differs from what is saved. */
  @state() private typed: string | undefined;
  readonly #text = localized(this, profile);
  readonly #shell = localized(this, shell);
  readonly #saving = new Saving<'name'>(this, {
    check: () => ({ name: this.#name.trim() ? '' : this.#text().missing }),
  });

  override render(): TemplateResult {
    const words = this.#text();
    const { name, email } = this.session.me.person;
    const { faults, problem, busy } = this.#saving;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <ui-facts .facts=${[{ name: words.email, value: isolated(email) }]}></ui-facts>
      <p class="small muted">${words.emailHint}</p>
      <form novalidate @submit=${this.#submit}>
        <div class="who">
          <ui-avatar .name=${this.#name.trim() || name}></ui-avatar>
          <ui-field
            name="name"
            label=${words.name}
            hint=${words.nameHint}
            maxlength=${staffLimits.name}
            autocomplete="name"
            .value=${this.#name}
            error=${faults.name ?? ''}
            @input=${(event: Event) => (this.typed = valueOf(event))}
          ></ui-field>
        </div>
        ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
        <div class="actions">
          <ui-button type="submit" variant="brand" ?loading=${busy}>${this.#shell().save}</ui-button>
        </div>
      </form>
      <div class="more">
        <language-select></language-select>
        <p class="small muted">${words.languageHint}</p>
        ${this.#notices()}
      </div>
    </section>`;
  }

  /** Time zone and language of mails stand there. */
  #notices(): TemplateResult | typeof nothing {
    if (!sectionsOf(this.session.site, settings).some(({ id }) => id === 'notices')) return nothing;
    const { notices, toNotices } = this.#text();
    return html`<p class="small">${notices}: <a href=${address('/admin/settings/notices')}>${toNotices}</a></p>`;
  }

  get #name(): string {
    return this.typed ?? this.session.me.person.name;
  }

  readonly #submit = (event: Event): void => {
    const before = this.session.me.person.name;
    void this.#saving.save(() => this.#rename(this.#name.trim(), () => void this.#undo(before)), event);
  };

  async #rename(name: string, undo?: () => void): Promise<void> {
    await changeMe({ name });
    await this.session.refresh();
    if (this.typed?.trim() === name) this.typed = undefined;
    forgetToasts('name');
    toast(this.#text().saved(name), { about: 'name', ...(undo && { undo }) });
  }

  async #undo(name: string): Promise<void> {
    try {
      await this.#rename(name);
    } catch (error) {
      toastProblem(error, { about: 'name' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'profile-settings': ProfileSettings;
  }
}
