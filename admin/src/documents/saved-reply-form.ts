import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '@huiyin/shared/contract/text';
import { placeholders, type Placeholder } from '@huiyin/shared/domain/documents/placeholders';
import { languages as allLanguages } from '@huiyin/shared/domain/languages';
import { documentLimits } from '@huiyin/shared/domain/limits';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { changeDocument, makeReplyTemplate, type DocumentDraft, type DocumentView } from '../api/documents.ts';
import { KeptEdit } from '../kept-edit.ts';
import { customerLanguages } from '../language/customer-languages.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import type { Session } from '../shell/session.ts';
import { valueOf } from '../ui/event-value.ts';
import { restoredNotice } from '../ui/restored-notice.ts';
import { base, form } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import { toast } from '../ui/ui-toasts.ts';
import { cleanedTemplate, nameless, newTemplate, templateFaults, type TemplateField } from './template-draft.ts';

/** A saved reply while it is made or changed, in each language of the site. Fires `saved` with whether nothing was typed since it was sent, and `cancelled`. */
@customElement('saved-reply-form')
export class SavedReplyForm extends LitElement {
  static override styles = [
    base,
    form,
    css`
      .insert {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-8);
        align-items: center;
      }
      .insert p {
        flex: 1 0 100%;
      }
    `,
  ];

  @property({ attribute: false }) session!: Session;
  /** The one that is changed; a new one without it. */
  @property({ attribute: false }) template: DocumentView | undefined;
  /** Of the site, its first one first. */
  @property({ attribute: false }) languages: readonly Language[] = [];
  readonly #saving = new Saving<TemplateField, DocumentView>(this, {
    check: () => templateFaults(this.#edit.draft, this.#shown, this.#text()),
    meet: (now) => this.#edit.rebase(now),
  });
  /** In which the cursor was last. */
  #at: Language | undefined;
  readonly #edit = new KeptEdit<typeof newTemplate, DocumentDraft>(this, 'documents.change', ({ title, texts }) => ({
    title,
    texts,
  }));
  readonly #text = localized(this, documents);
  readonly #shell = localized(this, shell);

  override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated || !changed.has('session')) return;
    const read = this.template ?? newTemplate;
    this.#edit.begin(this.session, `template ${read.id}`, read);
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { draft } = this.#edit;
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      ${restoredNotice(this.#edit, this.#shell())}
      <ui-field
        name="title"
        label=${words.title}
        hint=${words.titleHint}
        maxlength=${documentLimits.title}
        autocomplete="off"
        .value=${draft.title}
        error=${faults.title ?? ''}
        @input=${(event: Event) => this.#edit.set({ ...draft, title: valueOf(event) })}
      ></ui-field>
      <div class="insert" role="group" aria-label=${words.insert}>
        <span class="small muted">${words.insert}:</span>
        ${placeholders.map(
          (one) =>
            html`<ui-button size="s" appearance="outlined" data-placeholder=${one} @click=${() => this.#insert(one)}
              >${words.placeholders[one]}</ui-button
            >`,
        )}
        <p class="small muted">${words.placeholderHint}</p>
      </div>
      ${this.#shown.map((language) => this.#field(language, faults[`texts.${language}`] ?? ''))}
      ${problem ? html`<ui-error no-retry .error=${problem}>${this.#theirs()}</ui-error>` : nothing}
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${words.save}</ui-button>
        <ui-button appearance="plain" @click=${this.#cancel}>${this.#shell().cancel}</ui-button>
      </div>
    </form>`;
  }

  #field(language: Language, error: string): TemplateResult {
    const { draft } = this.#edit;
    return html`<ui-field
      rows="5"
      name=${`texts.${language}`}
      lang=${language}
      label=${this.#text().textIn(customerLanguages[language])}
      maxlength=${documentLimits.text}
      .value=${draft.texts[language] ?? ''}
      error=${error}
      @focusin=${() => (this.#at = language)}
      @input=${(event: Event) => this.#edit.set({ ...draft, texts: { ...draft.texts, [language]: valueOf(event) } })}
    ></ui-field>`;
  }

  /** Those of the site, and those in which something was written before. */
  get #shown(): Language[] {
    const written = allLanguages.filter((one) => this.#edit.draft.texts[one]);
    return [...new Set([...this.languages, ...written])];
  }

  #insert(placeholder: Placeholder): void {
    const language = this.#at ?? this.#shown[0]!;
    const field = this.renderRoot.querySelector<UiField>(`[name="texts.${language}"]`);
    field?.insert(placeholder === 'name' ? `{name|${nameless[language]}}` : `{${placeholder}}`);
  }

  /** What somebody else saved meanwhile. */
  #theirs(): string {
    const { conflict } = this.#saving;
    if (!conflict) return '';
    const { title, texts } = conflict.now;
    return this.#text().theirs(title, Object.values(texts).join(' · '));
  }

  #cancel(): void {
    this.#edit.settle();
    this.dispatchEvent(new Event('cancelled'));
  }

  readonly #submit = (event: Event): void => void this.#saving.save(() => this.#save(), event);

  async #save(): Promise<void> {
    const words = this.#text();
    const { draft, change, read } = this.#edit;
    const wanted = cleanedTemplate(draft);
    const { id: siteId } = this.session.site;
    if (read.id !== newTemplate.id) {
      const changed = Object.keys(change) as (keyof DocumentDraft)[];
      const sent = Object.fromEntries(changed.map((name) => [name, wanted[name]])) as Partial<DocumentDraft>;
      this.#edit.settle(await changeDocument(siteId, read as DocumentView, sent), draft);
      toast(words.saved(wanted.title));
    } else {
      const made = await makeReplyTemplate(siteId, wanted);
      this.#edit.make(this.session, `template ${made.id}`, made, draft);
      toast(words.made(wanted.title));
    }
    this.dispatchEvent(new CustomEvent('saved', { detail: !this.#edit.isChanged }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'saved-reply-form': SavedReplyForm;
  }
}
