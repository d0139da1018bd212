import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentList } from '@huiyin/shared/contract/documents';
import type { Language } from '@huiyin/shared/contract/text';
import { documentLimits, staffLimits } from '@huiyin/shared/domain/limits';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { removeDocument, replyTemplatesOf, restoreDocument, type DocumentView } from '../api/documents.ts';
import { Reading } from '../data/reading.ts';
import { HearDrafts } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { unsavedOn } from '../shell/unsaved.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-field.ts';
import type { UiField } from '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-list.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import { findTemplates } from './find-templates.ts';
import { leftDrafts } from './left-drafts.ts';
import './saved-reply-form.ts';
import { savedReplyRow } from './saved-reply-row.ts';
import { savedReplyStyles } from './saved-reply-settings-styles.ts';

/** From so many on there is a search. */
const many = 8;

/** The saved replies of a site while they are made, changed and removed. */
@customElement('saved-reply-settings')
export class SavedReplySettings extends LitElement {
  static override styles = [base, card, savedReplyStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** The id of the one that is changed; `new` for one that is made. */
  @state() private opened = '';
  @state() private typed = '';
  readonly #text = localized(this, documents);
  readonly #shell = localized(this, shell);
  readonly #templates = new Reading(this, () => replyTemplatesOf(this.session.site.id));

  constructor() {
    super();
    new FirstLoad(this, this.#templates);
    new HearDrafts(this);
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="muted">${words.text}</p>
      ${readingView(this.#templates, (list) => this.#list(list))}
    </section>`;
  }

  #list({ documents: all, languages }: DocumentList): TemplateResult {
    const words = this.#text();
    const { empty } = words;
    const isEmpty = all.length === 0 && this.opened !== 'new';
    const found = all.length >= many ? findTemplates(all, this.typed) : findTemplates(all, '');
    return html`<div class="top">${this.#add(all.length, languages)}</div>
      ${all.length >= many ? this.#search() : nothing}
      ${isEmpty ? html`<ui-empty icon="note" heading=${empty.heading}>${empty.text}</ui-empty>` : nothing}
      ${all.length && !found.length ? html`<p class="muted top" role="status">${words.nothing(this.typed.trim())}</p>` : nothing}
      <ui-list ?hidden=${!found.length}>
        ${repeat(
          found,
          ({ id }) => id,
          (one) =>
            html`<ui-row>${this.opened === one.id ? this.#form(one, languages) : this.#row(one, languages)}</ui-row>`,
        )}
      </ui-list>
      ${leftDrafts(this.session, all)}`;
  }

  #add(count: number, languages: readonly Language[]): TemplateResult {
    const words = this.#text();
    if (this.opened === 'new') return this.#form(undefined, languages);
    if (count >= documentLimits.documents)
      return html`<p class="muted">${words.full(number(documentLimits.documents))}</p>`;
    return html`<ui-button appearance="outlined" data-of="new" @click=${() => void this.#open('new')}
        ><ui-icon slot="start" name="plus"></ui-icon>${words.add}</ui-button
      >
      ${this.#draftMark('new')}`;
  }

  #search(): TemplateResult {
    const words = this.#text();
    return html`<ui-field
      quiet
      type="search"
      name="search"
      label=${words.search}
      placeholder=${words.search}
      maxlength=${staffLimits.search}
      autocomplete="off"
      .value=${this.typed}
      @input=${(event: Event) => (this.typed = (event.target as UiField).value)}
    ></ui-field>`;
  }

  #row(template: DocumentView, languages: readonly Language[]): TemplateResult {
    return savedReplyRow(template, {
      first: languages[0] ?? 'en',
      mark: this.#draftMark(template.id),
      edit: () => void this.#open(template.id),
      remove: () => void this.#remove(template),
    });
  }

  #draftMark(id: string): TemplateResult | typeof nothing {
    const { me, site } = this.session;
    const hasDraft = unsavedOn(site.id, me.person.id, ['template']).has(id);
    return hasDraft ? html`<ui-badge tone="watch">${this.#shell().unsaved.mark}</ui-badge>` : nothing;
  }

  #form(template: DocumentView | undefined, languages: readonly Language[]): TemplateResult {
    return html`<saved-reply-form
      .session=${this.session}
      .template=${template}
      .languages=${languages}
      @saved=${({ detail: isDone }: CustomEvent<boolean>) => void this.#saved(isDone)}
      @cancelled=${() => void this.#close()}
    ></saved-reply-form>`;
  }

  /** The cursor goes into the form, and back to what opened it. */
  async #open(what: string): Promise<void> {
    this.opened = what;
    await this.updateComplete;
    const form = this.renderRoot.querySelector('saved-reply-form');
    await form?.updateComplete;
    form?.renderRoot.querySelector('ui-field')?.focus();
  }

  async #close(): Promise<void> {
    const of = this.opened;
    this.opened = '';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-of="${of}"]`)?.focus();
  }

  async #saved(isDone: boolean): Promise<void> {
    await this.#templates.again();
    if (isDone) await this.#close();
  }

  async #remove({ id, title }: DocumentView): Promise<void> {
    const words = this.#text();
    const next = this.#besides(id);
    await this.#do(
      () => removeDocument(this.session.site.id, id),
      () => toast(words.removed(title), { about: id, undo: () => void this.#restore(id, title) }),
    );
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-of="${next}"]`)?.focus();
  }

  /** Where the cursor goes when a line is gone: to the next, else to the one before, else to what makes one. */
  #besides(id: string): string {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-of]')].map(({ dataset }) => dataset['of']!);
    const at = all.indexOf(id);
    return all[at + 1] ?? all[at - 1] ?? 'new';
  }

  #restore = (id: string, title: string): Promise<void> =>
    this.#do(
      () => restoreDocument(this.session.site.id, id),
      () => toast(this.#text().restored(title)),
    );

  async #do(act: () => Promise<unknown>, tell: () => void): Promise<void> {
    try {
      await act();
      tell();
    } catch (error) {
      toastProblem(error);
    }
    await this.#templates.again();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'saved-reply-settings': SavedReplySettings;
  }
}
