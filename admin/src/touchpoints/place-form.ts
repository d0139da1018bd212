import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '@huiyin/shared/contract/text';
import { placeChannels } from '@huiyin/shared/domain/choices';
import { languages as allLanguages } from '@huiyin/shared/domain/languages';
import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { changeTouchpoint, type TouchpointView } from '../api/touchpoints.ts';
import { KeptEdit } from '../kept-edit.ts';
import { customerLanguages, directionOf } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import type { Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import { toast } from '../ui/ui-toasts.ts';
import { changeOf, draftOf, faultsOf, type PlaceDraft } from './place-draft.ts';
import { placePages } from './place-pages.ts';

/**
 * How customers come to a place, which pages are its own and what they are told there. Fires `saved` with the place as it is then, and
 * `cancelled`.
 */
@customElement('place-form')
export class PlaceForm extends LitElement {
  static override styles = [
    base,
    form,
    css`
      .part {
        display: grid;
        gap: var(--space-8);
      }
      .page {
        display: grid;
        grid-template-columns: minmax(7rem, 1fr) minmax(0, 2fr) auto;
        gap: var(--space-8);
        align-items: end;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) place!: TouchpointView;
  /** Of the site, its first one first. */
  @property({ attribute: false }) languages: readonly Language[] = [];
  readonly #text = localized(this, touchpoints);
  readonly #shell = localized(this, shell);
  readonly #edit = new KeptEdit<TouchpointView, PlaceDraft>(this, 'touchpoints.change', draftOf);
  readonly #saving = new Saving<string, TouchpointView>(this, {
    check: () => faultsOf(this.#edit.draft, this.#text().pageMissing),
    meet: (now) => this.#edit.rebase(now),
  });

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) this.#edit.take(this.session, `place ${this.place.id}`, this.place);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { draft } = this.#edit;
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      ${restoredNotice(this.#edit, this.#shell())}
      <div class="part" role="group" aria-label=${words.guide}>
        <p class="small muted">${words.guideHint}</p>
        ${this.#shown.map((language) => this.#guide(language))}
      </div>
      ${this.#channel()}
      <div class="part" role="group" aria-label=${words.pages}>
        <p class="small muted">${words.pagesHint}</p>
        ${placePages(draft.pages, faults, (pages) => this.#edit.set({ ...draft, pages }))}
      </div>
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${this.#shell().save}</ui-button>
        <ui-button appearance="plain" @click=${this.#cancel}>${this.#shell().cancel}</ui-button>
      </div>
    </form>`;
  }

  #channel(): TemplateResult {
    const words = this.#text();
    const { draft } = this.#edit;
    const named = placeChannels.map((value) => ({ value, label: words.channels[value] }));
    return html`<ui-select
      name="channel"
      label=${words.channel}
      .choices=${[{ value: '', label: words.channelUnsaid }, ...named]}
      .value=${draft.channel}
      @change=${(event: Event) => this.#edit.set({ ...draft, channel: valueOf(event) as PlaceDraft['channel'] })}
    ></ui-select>`;
  }

  #guide(language: Language): TemplateResult {
    const { draft } = this.#edit;
    const set = (text: string): void => this.#edit.set({ ...draft, guide: { ...draft.guide, [language]: text } });
    return html`<ui-field
      name=${`guide.${language}`}
      lang=${language}
      dir=${directionOf(language)}
      label=${this.#text().guideIn(customerLanguages[language])}
      maxlength=${touchpointLimits.guide}
      .value=${draft.guide[language] ?? ''}
      @input=${(event: Event) => set(valueOf(event))}
    ></ui-field>`;
  }

  /** The languages of the site, and those in which something was written before. */
  get #shown(): Language[] {
    const written = allLanguages.filter((one) => this.#edit.draft.guide[one]);
    return [...new Set([...this.languages, ...written])];
  }

  #cancel(): void {
    this.#edit.settle();
    this.dispatchEvent(new Event('cancelled'));
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#save(), event);

  async #save(): Promise<void> {
    const { draft, change, read } = this.#edit;
    const detail = await changeTouchpoint(this.session.site.id, read, changeOf(change));
    this.#edit.settle(detail, draft);
    toast(this.#text().saved(detail.name));
    this.dispatchEvent(new CustomEvent('saved', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'place-form': PlaceForm;
  }
}
