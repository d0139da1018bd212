import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Question, QuestionType } from '@huiyin/shared/contract/questions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { stepOf } from '../ui/moving.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import type { UiField } from '../ui/ui-field.ts';
import { branchFields } from './branch-fields.ts';
import { kindOf, mayCopy, typesAt, withCopy, withMoved, withoutQuestion, withType } from './definition.ts';
import type { Editing } from './editing.ts';
import { faultAt, isFaulty } from './faults.ts';
import { choiceField, textField } from './fields.ts';
import { questionCardStyles } from './question-card-styles.ts';
import { questionFields } from './question-fields.ts';
import { fallbackOf } from './texts.ts';

/** One question of a survey, closed to a line or open to be edited. Alt with an arrow up or down moves it. */
@customElement('question-card')
export class QuestionCard extends LitElement {
  static override styles = [base, questionCardStyles];

  @property({ attribute: false }) editing!: Editing;
  @property({ type: Number }) index = 0;
  @property({ type: Boolean, reflect: true }) open = false;
  readonly #text = localized(this, ask);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('editing') && isFaulty(this.editing.faults, ['questions', this.index])) this.open = true;
  }

  override render(): TemplateResult | typeof nothing {
    const question = this.editing.draft.questions[this.index];
    if (!question) return nothing;
    return html`<section aria-labelledby="heading" @keydown=${this.#press}>
      <div class="head">
        <h3 id="heading">
          <button
            type="button"
            aria-expanded=${this.open ? 'true' : 'false'}
            aria-controls="body"
            @click=${() => (this.open = !this.open)}
          >
            <ui-icon name=${this.open ? 'up' : 'down'}></ui-icon>
            <span class="n">${number(this.index + 1)}</span>
            <span class="title">${this.#name(question)}</span>
            <span class="type">${this.#text().types[question.type]}</span>
          </button>
        </h3>
        ${this.editing.disabled ? nothing : this.#buttons(question)}
      </div>
      <div id="body" ?hidden=${!this.open}>${this.open ? this.#body(question) : nothing}</div>
    </section>`;
  }

  /** Its lists are there then, too. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    const lists = this.renderRoot.querySelectorAll('choice-rows');
    await Promise.all([...lists].map((list) => list.updateComplete));
    return isDone;
  }

  /** Opens it and puts the cursor into its title. */
  async begin(): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.renderRoot.querySelector<UiField>('ui-field')?.focus();
  }

  #name({ title }: Question): string {
    const { language, languages } = this.editing;
    return isolated(fallbackOf(title, [language, ...languages])) || this.#text().noTitle;
  }

  #buttons(question: Question): TemplateResult {
    const words = this.#text().question;
    const { draft } = this.editing;
    const name = this.#name(question);
    const button = (icon: 'up' | 'down' | 'copy' | 'trash', label: string, act: (() => void) | undefined) =>
      html`<ui-button size="s" appearance="plain" ?soft-disabled=${!act} @click=${act}>
        <ui-icon name=${icon}></ui-icon><span class="sr">${label}</span>
      </ui-button>`;
    const move = (by: -1 | 1) => (this.#mayMove(by) ? () => this.#move(by) : undefined);
    const copy = mayCopy(draft, this.index)
      ? () => this.editing.replace(withCopy(draft, this.index), words.copied(name))
      : undefined;
    const remove = this.#mayRemove ? () => this.#remove(name) : undefined;
    return html`<div class="buttons">
      ${draft.questions.length > 1 ? [button('up', words.up(name), move(-1)), button('down', words.down(name), move(1))] : nothing}
      ${copy ? button('copy', words.copy(name), copy) : nothing}
      ${draft.questions.length > 1 ? button('trash', words.remove(name), remove) : nothing}
    </div>`;
  }

  #body(question: Question): TemplateResult {
    const words = this.#text();
    const path = ['questions', this.index];
    const fault = faultAt(this.editing.faults, path, words.faults, false);
    return html`<div class="fields">
      ${fault ? html`<p class="error" role="alert">${fault}</p>` : nothing} ${this.#type(question)}
      ${textField(this.editing, words, [...path, 'title'], { label: words.question.title, limit: 'questionTitle' })}
      ${questionFields(this.editing, words, question, path)} ${branchFields(this.editing, words, question, this.index)}
    </div>`;
  }

  #type({ type }: Question): TemplateResult | typeof nothing {
    const { editing, index } = this;
    const words = this.#text();
    const types = typesAt(editing.draft, index, editing.kind);
    const isFixed = types.length < 2;
    if (isFixed && type === 'complaint') return nothing;
    if (isFixed) return html`<p class="small muted">${words.question.first}</p>`;
    return choiceField(editing, words, ['questions', index, 'type'], {
      label: words.question.type,
      choices: types.map((value) => ({ value, label: words.types[value] })),
      value: type,
      take: (value) => {
        const next = withType(editing.draft, index, value as QuestionType);
        editing.replace(next, words.question.retyped(words.types[value as QuestionType]));
      },
    });
  }

  #press(event: KeyboardEvent): void {
    const by = stepOf(event);
    if (!by || this.editing.disabled) return;
    event.preventDefault();
    if (this.#mayMove(by)) this.#move(by);
  }

  /** The first question decides the kind of the survey, which stays. */
  #keepsKind(next: Editing['draft']): boolean {
    return next.questions.length > 0 && kindOf(next) === this.editing.kind;
  }

  #mayMove(by: -1 | 1): boolean {
    const to = this.index + by;
    const { draft } = this.editing;
    return to >= 0 && to < draft.questions.length && this.#keepsKind(withMoved(draft, this.index, by));
  }

  get #mayRemove(): boolean {
    return this.#keepsKind(withoutQuestion(this.editing.draft, this.index));
  }

  #move(by: -1 | 1): void {
    const { editing, index } = this;
    editing.replace(withMoved(editing.draft, index, by));
    this.dispatchEvent(new CustomEvent('moved', { detail: index + by }));
  }

  #remove(name: string): void {
    this.editing.replace(withoutQuestion(this.editing.draft, this.index), this.#text().question.removed(name));
    this.dispatchEvent(new CustomEvent('removed', { detail: this.index }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-card': QuestionCard;
  }
}
