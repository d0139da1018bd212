import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Rules } from '@huiyin/shared/contract/asking';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { SiteView } from '../api/sites.ts';
import { changeSurvey, type SurveyView } from '../api/surveys.ts';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-field.ts';
import '../ui/ui-icon.ts';
import { toast } from '../ui/ui-toasts.ts';
import { faultsOf } from './faults.ts';
import { rulesEditorStyles } from './rules-editor-styles.ts';
import { rulesDifference, rulesWords } from './rules-words.ts';
import { oftenRules } from './rules/often-rules.ts';
import { pageRows, tryAddress } from './rules/page-rows.ts';
import type { RulesEditing } from './rules/rules-editing.ts';
import { triggerRows } from './rules/trigger-rows.ts';
import { whoRules } from './rules/who-rules.ts';

/** A survey as it is now, and the rules of it as they were sent. */
export interface StoredRules {
  readonly survey: SurveyView;
  readonly sent: Rules;
}

/**
 * When a survey comes up by itself, and for whom. Fires `rules` with what stands here, `theirs` with what somebody else saved
 * meanwhile, `stored` with these rules once they are, and `survey` with what the server has.
 */
@customElement('rules-editor')
export class RulesEditor extends LitElement {
  static override styles = [base, card, rulesEditorStyles];

  @property({ attribute: false }) site!: Pick<SiteView, 'id' | 'coolDownDays'>;
  @property({ attribute: false }) survey!: SurveyView;
  /** Rules that are not saved; those of the survey when there are none. */
  @property({ attribute: false }) draft: Rules | undefined;
  @property({ type: Boolean }) disabled = false;
  readonly #saving = new Saving(this, {
    // What is typed stays, and is an edit of theirs from now on.
    meet: (detail: SurveyView) => {
      this.dispatchEvent(new CustomEvent('theirs', { detail }));
      this.#have(detail);
    },
  });
  @state() private address = '';
  readonly #text = localized(this, ask);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    const own = words.rules;
    const editing = this.#editing;
    const { problem, marked } = this.#saving;
    return html`<p class="told" role="status">${rulesWords(editing.rules, words)}</p>
      <form novalidate @submit=${this.#submit}>
        ${part('triggers', own.triggers.heading, own.triggers.hint, triggerRows(editing))}
        ${part('pages', own.pages.heading, own.pages.hint, html`${pageRows(editing)} ${this.#tryOut(editing)}`)}
        ${part('who', own.who.heading, own.who.hint, whoRules(editing))}
        ${part('often', own.often.heading, own.often.hint(this.site.coolDownDays), oftenRules(editing))}
        ${
          problem
            ? html`<ui-error no-retry ?marked=${marked} .error=${problem}>${this.#theirs(editing.rules)}</ui-error>`
            : nothing
        }
        ${this.disabled ? nothing : this.#actions()}
      </form>`;
  }

  /** What somebody else saved meanwhile, where it differs. */
  #theirs(rules: Rules): string {
    if (!this.#saving.conflict) return '';
    const words = this.#text();
    const difference = rulesDifference(this.survey.rules, rules, words);
    return difference && words.theirs(difference);
  }

  get #editing(): RulesEditing {
    const rules = this.draft ?? this.survey.rules;
    return {
      rules,
      words: this.#text(),
      faults: faultsOf(this.#saving.problem),
      disabled: this.disabled,
      set: (change) => this.#tell({ ...rules, ...change }),
    };
  }

  #tryOut({ rules, words }: RulesEditing): TemplateResult {
    const own = words.rules.pages;
    const verdict = tryAddress(rules.pages, this.address);
    return html`<div class="try">
      <ui-field
        name="address"
        label=${own.tryLabel}
        type="url"
        placeholder="https://shop.example/order/42?paid=1"
        .value=${this.address}
        @input=${(event: Event) => (this.address = valueOf(event))}
      ></ui-field>
      <p class="verdict ${verdict}" role="status">
        ${verdict === 'empty' ? nothing : html`<ui-icon name=${verdict === 'yes' ? 'check' : 'cross'}></ui-icon>${own.verdicts[verdict]}`}
      </p>
    </div>`;
  }

  #actions(): TemplateResult {
    const words = this.#text();
    return html`<div class="actions">
      <ui-button type="submit" variant="brand" ?disabled=${!this.draft} ?loading=${this.#saving.busy}
        >${words.rules.save}</ui-button
      >
      ${
        this.draft
          ? html`<ui-button appearance="plain" @click=${this.#discard}>${this.#shell().discard}</ui-button>`
          : html`<span class="muted small">${words.unchanged}</span>`
      }
    </div>`;
  }

  #tell(detail: Rules): void {
    this.dispatchEvent(new CustomEvent('rules', { detail }));
  }

  readonly #discard = (): void => {
    this.#saving.tell();
    this.#tell(this.survey.rules);
  };

  readonly #submit = (event: Event): void => {
    const { draft } = this;
    if (!draft) return event.preventDefault();
    void this.#saving.save(() => this.#save(draft), event);
  };

  async #save(rules: Rules): Promise<void> {
    const survey = await changeSurvey(this.site.id, this.survey, { rules });
    this.dispatchEvent(new CustomEvent<StoredRules>('stored', { detail: { survey, sent: rules } }));
    this.#have(survey);
    toast(this.#text().rules.saved(this.survey.on));
  }

  #have(detail: SurveyView): void {
    this.dispatchEvent(new CustomEvent('survey', { detail, bubbles: true, composed: true }));
  }
}

const part = (id: string, heading: string, hint: string, content: TemplateResult): TemplateResult =>
  html`<section class="card" aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    <p class="small muted">${hint}</p>
    <div class="content">${content}</div>
  </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'rules-editor': RulesEditor;
  }
}
