import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { siteLimits } from '@huiyin/shared/domain/limits';
import { ApiProblem } from '../api/problem.ts';
import { setUpState, setUp } from '../api/session.ts';
import { Reading } from '../data/reading.ts';
import { ownFirst } from '../language/customer-languages.ts';
import { go } from '../router/router.ts';
import '../settings/language-choice.ts';
import { isTimeZone, localZone, timeZones } from '../settings/site-entries.ts';
import '../settings/origins-taken.ts';
import { originsFault, originsFrom } from '../settings/typed-origins.ts';
import '../ui/ui-checkbox.ts';
import { base, form } from '../ui/styles.ts';
import type { Faults } from '../saving.ts';
import { isChecked, valueOf } from '../ui/event-value.ts';
import { AccountPage } from './account-page.ts';
import { emailFault, missingFault, passwordFault } from './entries.ts';

/** `/setup#TOKEN`: makes the owner and the first site, once, and opens Today. */
@customElement('setup-page')
export class SetupPage extends AccountPage {
  static override styles = [
    base,
    form,
    css`
      fieldset {
        display: grid;
        gap: var(--space-16);
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0 0 var(--space-12);
        font-weight: 600;
        font-size: var(--type-18);
      }
      fieldset + fieldset {
        margin-top: var(--space-16);
      }
    `,
  ];

  readonly #token = location.hash.slice(1);
  readonly #setUp = new Reading(this, () => setUpState);
  @state() private languages = ownFirst();
  @state() private sample = true;
  /** The addresses as they are typed, and when their field was left. */
  @state() private origins = '';
  @state() private originsLeft = '';

  override render(): TemplateResult {
    const words = this.text();
    const isDone = this.#setUp.value?.done ?? false;
    return html`<account-frame wide heading=${words.setup.heading} hint=${isDone ? '' : words.setup.text}>
      ${
        isDone
          ? html`<p>${words.setup.done}</p>
              <a href="/admin/sign-in">${words.signIn.action}</a>`
          : this.#token
            ? this.#form()
            : html`<p role="alert">${words.setup.noToken}</p>`
      }
    </account-frame>`;
  }

  #form(): TemplateResult {
    const words = this.text();
    const problem = this.saving.problem ?? this.#setUp.error;
    return html`<form novalidate @submit=${this.submit}>
      ${this.#owner()} ${this.#site()} ${problem ? this.#problem(problem) : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${this.saving.busy}>${words.setup.action}</ui-button>
        <span class="muted small" role="status">${this.saving.busy ? words.setup.working : ''}</span>
      </div>
    </form>`;
  }

  #problem(problem: unknown): TemplateResult {
    const badToken =
      problem instanceof ApiProblem && (problem.status === 401 || problem.status === 403 || problem.code === 'gone');
    return badToken
      ? html`<p role="alert">${this.text().setup.badToken}</p>`
      : html`<ui-error no-retry .error=${problem}></ui-error>`;
  }

  #owner(): TemplateResult {
    return html`<fieldset>
      <legend>${this.text().setup.you}</legend>
      ${this.nameField()} ${this.emailField()} ${this.newPasswordField()}
    </fieldset>`;
  }

  #site(): TemplateResult {
    const words = this.text().setup;
    return html`<fieldset>
      <legend>${words.site}</legend>
      <ui-field
        name="siteName"
        maxlength=${siteLimits.name}
        label=${words.siteName}
        hint=${words.siteNameHint}
        autocomplete="organization"
        error=${this.saving.faults.siteName ?? ''}
      ></ui-field>
      <ui-field
        name="origins"
        rows="2"
        label=${words.origins}
        hint=${words.originsHint}
        error=${this.saving.faults.origins ?? ''}
        @input=${(event: Event) => (this.origins = valueOf(event))}
        @change=${() => (this.originsLeft = this.origins)}
      ></ui-field>
      <origins-taken
        .typed=${this.origins}
        .left=${this.originsLeft}
        ?told=${Boolean(this.saving.faults.origins)}
      ></origins-taken>
      <ui-field
        name="timeZone"
        maxlength=${siteLimits.timeZone}
        label=${words.timeZone}
        hint=${words.timeZoneHint}
        value=${localZone}
        .suggestions=${timeZones}
        autocomplete="off"
        error=${this.saving.faults.timeZone ?? ''}
      ></ui-field>
      <language-choice
        label=${words.languages}
        .value=${this.languages}
        error=${this.saving.faults.languages ?? ''}
        @change=${(event: Event) => (this.languages = (event.target as HTMLElementTagNameMap['language-choice']).value)}
      ></language-choice>
      <ui-checkbox
        ?checked=${this.sample}
        hint=${words.sampleHint}
        @change=${(event: Event) => (this.sample = isChecked(event))}
      >
        ${words.sample}
      </ui-checkbox>
    </fieldset>`;
  }

  protected override check(typed: Record<string, string>): Faults {
    const words = this.text().setup;
    const { name = '', email = '', password = '', siteName = '', origins = '', timeZone = '' } = typed;
    return {
      name: missingFault(name),
      email: emailFault(email),
      password: passwordFault(password),
      siteName: missingFault(siteName),
      origins: originsFault(origins),
      timeZone: isTimeZone(timeZone) ? '' : words.timeZoneWrong,
      languages: this.languages.length ? '' : words.languagesMissing,
    };
  }

  protected override async send(typed: Record<string, string>): Promise<void> {
    const { name = '', email = '', password = '', siteName = '', origins = '', timeZone = '' } = typed;
    await setUp({
      token: this.#token,
      person: { name: name.trim(), email: email.trim(), password },
      site: { name: siteName.trim(), origins: originsFrom(origins), timeZone, languages: [...this.languages] },
      sampleData: this.sample,
    });
    go('/admin', { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'setup-page': SetupPage;
  }
}
