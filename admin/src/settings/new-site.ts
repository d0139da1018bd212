import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { siteLimits } from '@huiyin/shared/domain/limits';
import { makeSite } from '../api/sites.ts';
import { ownFirst } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { go, type Params } from '../router/router.ts';
import { Saving } from '../saving.ts';
import { mayMakeSites, sessionContext, type Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { Opened } from '../ui/opened.ts';
import { base, below, card, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import { toast } from '../ui/ui-toasts.ts';
import './language-choice.ts';
import { isTimeZone, localZone, timeZones } from './site-entries.ts';

/** Adds a site of which this person becomes the owner, and shows it. */
@customElement('new-site')
export class NewSite extends LitElement {
  static override styles = [
    base,
    card,
    form,
    below,
    css`
      p {
        margin-bottom: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** New with each address: `?add=site` opens the form, as the palette asks for it. */
  @property({ attribute: false }) params: Params = {};
  readonly #opened = new Opened(this, 'form');
  @state() private name = '';
  @state() private timeZone = localZone;
  @state() private languages = ownFirst();
  readonly #saving = new Saving<'name' | 'timeZone' | 'languages'>(this, {
    check: () => {
      const { missing, timeZoneWrong, languagesMissing } = this.#text().site;
      return {
        name: this.name.trim() ? '' : missing,
        timeZone: isTimeZone(this.timeZone) ? '' : timeZoneWrong,
        languages: this.languages.length ? '' : languagesMissing,
      };
    },
  });
  readonly #text = localized(this, settings);
  readonly #shell = localized(this, shell);

  override updated(changed: PropertyValues<this>): void {
    const isAsked = changed.has('params') && new URLSearchParams(location.search).get('add') === 'site';
    if (isAsked && !this.#opened.is('new')) void this.#open();
  }

  override render(): TemplateResult | typeof nothing {
    if (!mayMakeSites(this.session.me)) return nothing;
    const words = this.#text().newSite;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      ${
        this.#opened.is('new')
          ? this.#form()
          : html`<ui-button appearance="outlined" data-of="new" @click=${() => void this.#opened.open('new')}
              >${words.open}</ui-button
            >`
      }
    </section>`;
  }

  #form(): TemplateResult {
    const { site, newSite } = this.#text();
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="name"
        label=${newSite.name}
        maxlength=${siteLimits.name}
        autocomplete="off"
        .value=${this.name}
        error=${faults.name ?? ''}
        @input=${(event: Event) => (this.name = valueOf(event))}
      ></ui-field>
      <ui-field
        name="timeZone"
        maxlength=${siteLimits.timeZone}
        label=${site.timeZone}
        .value=${this.timeZone}
        .suggestions=${timeZones}
        error=${faults.timeZone ?? ''}
        @input=${(event: Event) => (this.timeZone = valueOf(event))}
      ></ui-field>
      <language-choice
        label=${site.languages}
        .value=${this.languages}
        error=${faults.languages ?? ''}
        @change=${(event: Event) => (this.languages = (event.target as HTMLElementTagNameMap['language-choice']).value)}
      ></language-choice>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${newSite.make}</ui-button>
        <ui-button appearance="plain" @click=${() => void this.#opened.close()}>${this.#shell().cancel}</ui-button>
      </div>
    </form>`;
  }

  async #open(): Promise<void> {
    await this.#opened.open('new');
    this.scrollIntoView({ block: 'nearest' });
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#make(), event);

  async #make(): Promise<void> {
    const { key, name } = await makeSite({
      name: this.name.trim(),
      timeZone: this.timeZone.trim(),
      languages: [...this.languages],
    });
    await this.session.refresh();
    toast(this.#text().newSite.made(name));
    go(`/admin/settings/install?site=${encodeURIComponent(key)}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'new-site': NewSite;
  }
}
