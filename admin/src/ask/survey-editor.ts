import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { surveyLimits } from '@huiyin/shared/domain/limits';
import { questionTypes } from '@huiyin/shared/domain/choices';
import type { SiteView } from '../api/sites.ts';
import { customerLanguages, type CustomerLanguage } from '../language/customer-languages.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, card, warning } from '../ui/styles.ts';
import { FormControl } from '../ui/form-control.ts';
import '../ui/ui-button.ts';
import { UiField } from '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-segments.ts';
import { typesAt, withQuestion } from './definition.ts';
import type { Editing } from './editing.ts';
import { faultList } from './fault-list.ts';
import { textField } from './fields.ts';
import './question-card.ts';
import type { QuestionCard } from './question-card.ts';
import { surveyEditorStyles } from './survey-editor-styles.ts';
import './survey-preview.ts';
import { missingIn, untranslatedIn, withLanguageFrom } from './texts.ts';
import { offerField, thanksFields } from './thanks-fields.ts';

/** The questions of a survey, their texts in each language and the thanks, beside them what customers see. Fires `speak`. */
@customElement('survey-editor')
export class SurveyEditor extends LitElement {
  static override styles = [base, card, warning, surveyEditorStyles];

  @property({ attribute: false }) editing!: Editing;
  @property({ attribute: false }) site!: SiteView;
  /** The complaint that a low score may lead to. */
  @property({ attribute: false }) complaint: Editing['draft'] | undefined;
  /** Which question is looked at. */
  @state() private at = 0;
  @state() private said = '';
  @query('#add') private readonly addBar!: HTMLElement | null;
  readonly #text = localized(this, ask);
  #focusAt: number | undefined;

  override render(): TemplateResult {
    const words = this.#text();
    const { editing } = this;
    return html`<div class="edit">
        <section class="card" aria-label=${words.languages.heading}>${this.#languages()}</section>
        <section aria-labelledby="questions">
          <h2 id="questions">${words.questions}</h2>
          ${editing.disabled ? nothing : html`<p class="small muted">${words.questionKeys}</p>`}
          <ol class="questions">
            ${repeat(
              editing.draft.questions,
              ({ id }) => id,
              (_, index) => html`<li @focusin=${() => (this.at = index)}>${this.#card(index)}</li>`,
            )}
          </ol>
          ${editing.disabled ? nothing : this.#add()}
        </section>
        <section class="card" aria-labelledby="end">
          <h2 id="end">${words.thanks.heading}</h2>
          <div class="fields">
            ${thanksFields(editing, words)} ${offerField(editing, words)}
            ${textField(editing, words, ['title'], { label: words.tabTitle, limit: 'title', hint: words.tabTitleHint })}
          </div>
        </section>
        <span class="sr" role="status">${this.said}</span>
      </div>
      <survey-preview
        .definition=${editing.draft}
        .site=${this.site}
        .complaint=${this.complaint}
        language=${editing.language}
        from=${Math.min(this.at, editing.draft.questions.length - 1)}
        >${faultList(editing.faults, words, (field) => void this.#showField(field))}</survey-preview
      >`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('editing')) this.#restoreFocus();
  }

  /** Puts the cursor into the first field that was refused; whether there is one. */
  async showFault(): Promise<boolean> {
    return this.#show(({ error }) => error !== '');
  }

  /** Puts the cursor into the first text that is said, but not in the language that is written in. */
  async showMissing(): Promise<void> {
    const { draft, language } = this.editing;
    const card = this.#cards[draft.questions.findIndex((question) => untranslatedIn(question, language))];
    if (card) card.open = true;
    await this.#show((field) => field instanceof UiField && field.placeholder !== '');
  }

  async #show(isIt: (field: FormControl) => boolean, within: LitElement = this): Promise<boolean> {
    await this.updateComplete;
    await Promise.all(this.#cards.map((card) => card.updateComplete));
    const field = fieldsIn(within.renderRoot).find(isIt);
    await field?.updateComplete;
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
    return field !== undefined;
  }

  get #cards(): QuestionCard[] {
    return [...this.renderRoot.querySelectorAll('question-card')];
  }

  /** Puts the cursor into what was refused at a path, e.g. `questions.1.choices`. */
  async #showField(path: string): Promise<void> {
    const [part = '', nth] = path.split('.');
    const card = part === 'questions' ? this.#cards[Number(nth)] : undefined;
    if (card) card.open = true;
    const isIt = ({ error, name }: FormControl): boolean =>
      error !== '' && (card !== undefined || name.startsWith(part));
    if (!(await this.#show(isIt, card))) await card?.begin();
  }

  #card(index: number): TemplateResult {
    return html`<question-card
      .editing=${this.editing}
      .index=${index}
      ?open=${index === 0}
      @moved=${({ detail }: CustomEvent<number>) => this.#moved(detail)}
      @removed=${({ detail }: CustomEvent<number>) => (this.#focusAt = Math.max(0, detail - 1))}
    ></question-card>`;
  }

  #languages(): TemplateResult {
    const { draft, language, languages, disabled } = this.editing;
    const words = this.#text().languages;
    const missing = missingIn(draft, language);
    const choices = languages.map((value) => {
      const name = customerLanguages[value];
      const n = missingIn(draft, value);
      return { value, label: n ? words.withMissing(name, number(n)) : name };
    });
    return html`<ui-segments
        label=${words.heading}
        .choices=${choices}
        .value=${language}
        @change=${(event: Event) => this.dispatchEvent(new CustomEvent('speak', { detail: valueOf(event) as CustomerLanguage }))}
      ></ui-segments>
      ${missing ? html`<p class="small muted">${words.missing(missing, number(missing), customerLanguages[language])}</p>` : nothing}
      ${missing && !disabled ? this.#sources() : nothing}`;
  }

  #sources(): TemplateResult {
    const { draft, language, languages, replace } = this.editing;
    const words = this.#text().languages;
    const others = languages.filter(
      (other) => other !== language && missingIn(draft, other) < missingIn(draft, language),
    );
    return html`<div class="sources">
      ${others.map(
        (other) =>
          html`<ui-button
            size="s"
            appearance="outlined"
            @click=${() => replace(withLanguageFrom(draft, other, language), words.taken(customerLanguages[other]))}
            >${words.takeFrom(customerLanguages[other])}</ui-button
          >`,
      )}
    </div>`;
  }

  #add(): TemplateResult | typeof nothing {
    const { draft, kind } = this.editing;
    const words = this.#text();
    const types = draft.questions.length < surveyLimits.questions ? typesAt(draft, draft.questions.length, kind) : [];
    const offered = questionTypes.filter((type) => types.includes(type) && type !== 'complaint');
    if (!offered.length)
      return html`<p class="small muted">${kind === 'complaint' ? words.complaintAlone : words.noMore}</p>`;
    return html`<div id="add" class="add" role="group" aria-labelledby="add-title">
      <span id="add-title" class="title">${words.addQuestion}</span>
      ${offered.map(
        (type) =>
          html`<ui-button
            size="s"
            appearance="outlined"
            data-type=${type}
            @click=${() => this.#begin(withQuestion(draft, type))}
          >
            <ui-icon slot="start" name="plus"></ui-icon>${words.types[type]}
          </ui-button>`,
      )}
    </div>`;
  }

  #begin(next: Editing['draft']): void {
    this.editing.replace(next);
    this.#focusAt = next.questions.length - 1;
  }

  /** The card went elsewhere in the page, and the cursor with it. */
  #moved(to: number): void {
    const { draft } = this.editing;
    this.said = this.#text().question.movedTo(number(to + 1), number(draft.questions.length));
    this.#held = deepActive();
  }

  #held: HTMLElement | undefined;

  #restoreFocus(): void {
    const [held, index] = [this.#held, this.#focusAt];
    this.#held = this.#focusAt = undefined;
    void this.updateComplete.then(() => {
      if (held?.isConnected && deepActive() !== held) held.focus();
      if (index !== undefined) void (this.#cards[index]?.begin() ?? this.addBar?.focus());
    });
  }
}

/** Every field below a root, through the elements that hold some, in the order of the page. */
function fieldsIn(root: ParentNode): FormControl[] {
  const found = [...root.querySelectorAll<HTMLElement>('ui-field, ui-select, question-card, choice-rows')];
  return found.flatMap((element) =>
    element instanceof FormControl ? [element] : element.shadowRoot ? fieldsIn(element.shadowRoot) : [],
  );
}

/** The element that has the cursor, through all shadow roots. */
function deepActive(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'survey-editor': SurveyEditor;
  }
}
