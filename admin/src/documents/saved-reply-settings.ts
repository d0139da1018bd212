import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { DocumentList } from '@huiyin/shared/contract/documents';
import type { Language } from '@huiyin/shared/contract/text';
import { documentLimits } from '@huiyin/shared/domain/limits';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import {
  removeDocument,
  replyTemplatesOf,
  restoreDocument,
  type DocumentDraft,
  type DocumentView,
} from '../api/documents.ts';
import { Reading } from '../data/reading.ts';
import { HearDrafts } from '../drafts.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { draftMark } from '../shell/draft-mark.ts';
import { leftDrafts } from '../shell/left-drafts.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { ListSearch } from '../ui/list-search.ts';
import { Opened } from '../ui/opened.ts';
import { readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-list.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import { toast, toastProblem } from '../ui/ui-toasts.ts';
import { findTemplates } from './find-templates.ts';
import './saved-reply-form.ts';
import { savedReplyRow } from './saved-reply-row.ts';
import { savedReplyStyles } from './saved-reply-settings-styles.ts';
import { newTemplate } from './template-draft.ts';

/** The saved replies of a site while they are made, changed and removed. */
@customElement('saved-reply-settings')
export class SavedReplySettings extends LitElement {
  static override styles = [base, card, savedReplyStyles];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  /** By the id of the one that is changed; that of {@link newTemplate} for one that is made. */
  readonly #opened = new Opened(this, 'saved-reply-form');
  readonly #search = new ListSearch(this);
  readonly #text = localized(this, documents);
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
    const isEmpty = all.length === 0 && !this.#opened.is(newTemplate.id);
    const typed = this.#search.among(all.length);
    const found = findTemplates(all, typed);
    return html`<div class="top">${this.#add(all.length, languages)}</div>
      ${this.#search.field(all.length, words.search)}
      ${isEmpty ? html`<ui-empty icon="note" heading=${empty.heading}>${empty.text}</ui-empty>` : nothing}
      ${all.length && !found.length ? html`<p class="muted top" role="status">${words.nothing(typed.trim())}</p>` : nothing}
      <ui-list ?hidden=${!found.length}>
        ${repeat(
          found,
          ({ id }) => id,
          (one) =>
            html`<ui-row>${this.#opened.is(one.id) ? this.#form(one, languages) : this.#row(one, languages)}</ui-row>`,
        )}
      </ui-list>
      ${this.#left(all)}`;
  }

  #add(count: number, languages: readonly Language[]): TemplateResult {
    const words = this.#text();
    if (this.#opened.is(newTemplate.id)) return this.#form(undefined, languages);
    if (count >= documentLimits.documents)
      return html`<p class="muted">${words.full(number(documentLimits.documents))}</p>`;
    return html`<ui-button
        appearance="outlined"
        data-of=${newTemplate.id}
        @click=${() => void this.#opened.open(newTemplate.id)}
        ><ui-icon slot="start" name="plus"></ui-icon>${words.add}</ui-button
      >
      ${draftMark(this.session, 'template', newTemplate.id)}`;
  }

  #row(template: DocumentView, languages: readonly Language[]): TemplateResult {
    return savedReplyRow(template, {
      first: languages[0] ?? 'en',
      mark: draftMark(this.session, 'template', template.id),
      edit: () => void this.#opened.open(template.id),
      remove: () => void this.#remove(template),
    });
  }

  #form(template: DocumentView | undefined, languages: readonly Language[]): TemplateResult {
    return html`<saved-reply-form
      .session=${this.session}
      .template=${template}
      .languages=${languages}
      @saved=${({ detail: isDone }: CustomEvent<boolean>) => void this.#saved(isDone)}
      @cancelled=${() => void this.#opened.close()}
    ></saved-reply-form>`;
  }

  #left(all: readonly DocumentView[]): TemplateResult | typeof nothing {
    return leftDrafts<DocumentDraft>(this.session, {
      kind: 'template',
      there: [newTemplate.id, ...all.map(({ id }) => id)],
      said: this.#text().left,
      written: ({ title, texts }) => ({
        title,
        texts: Object.entries(texts).map(
          ([language, text]) => html`<span slot="meta" lang=${language} dir="auto">${text}</span>`,
        ),
      }),
    });
  }

  async #saved(isDone: boolean): Promise<void> {
    await this.#templates.again();
    if (isDone) await this.#opened.close();
  }

  async #remove({ id, title }: DocumentView): Promise<void> {
    const words = this.#text();
    const next = this.#besides(id);
    await this.#do(
      () => removeDocument(this.session.site.id, id),
      () => toast(words.removed(title), { about: id, undo: () => void this.#restore(id, title) }),
    );
    await this.updateComplete;
    this.#opened.focus(next);
  }

  /** Where the cursor goes when a line is gone: to the next, else to the one before, else to what makes one. */
  #besides(id: string): string {
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-of]')].map(({ dataset }) => dataset['of']!);
    const at = all.indexOf(id);
    return all[at + 1] ?? all[at - 1] ?? newTemplate.id;
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
