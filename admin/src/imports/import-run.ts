import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Corrections } from '@huiyin/shared/contract/imports/understood';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { localized } from '../language/language.ts';
import { progressBar } from '../ui/progress-bar.ts';
import { base, card, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import type { Chosen } from './chosen.ts';
import { countWords, passedWords } from './count-words.ts';
import { describeRun } from './describe-run.ts';
import { refusedKinds } from './left-out.ts';
import { runQuestions } from './run-questions.ts';
import type { RunAct, RunShown } from './run-shown.ts';

const events: Readonly<Record<RunAct['does'], () => Event>> = {
  check: () => new Event('check'),
  store: () => new Event('store'),
  'store-correcting': () => new Event('store-correcting'),
  stop: () => new Event('stop'),
};

/**
 * A file while all of it is checked or stored, and what came of it. Fires `check`, `store`, `stop`, `store-correcting` where what is offered
 * corrects what is stored, `correct` with what else becomes of earlier answers, and `errors` for what was refused as a file; content stands
 * below what came of an import. The focus stays in it, and goes to its heading when its state changes.
 */
@customElement('import-run')
export class ImportRun extends LitElement {
  static override styles = [
    base,
    card,
    warning,
    progressBar,
    css`
      .counts {
        font-size: var(--type-18);
      }
      .actions,
      .earlier,
      .warning,
      .waiting,
      ui-error,
      p + p,
      p + progress {
        margin-top: var(--space-12);
      }
      .waiting:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) chosen!: Chosen;
  /** Of the site, once it is known. */
  @property() zone = '';
  /** Whether what was refused is on its way as a file. */
  @property({ type: Boolean, attribute: 'saving-errors' }) savingErrors = false;
  #shown!: RunShown;
  #isMoved = false;

  constructor() {
    super();
    localized(this, importing);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const before = this.#shown as RunShown | undefined;
    this.#shown = describeRun(this.chosen);
    this.#isMoved = before !== undefined && before.state !== this.#shown.state && this.matches(':focus-within');
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#isMoved) this.focus();
  }

  /** Goes to its heading, which says what goes on. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h2')!.focus(options);
  }

  override render(): TemplateResult {
    const { heading, text, bar, waiting, notes = [], problem, hasAnswers } = this.#shown;
    return html`<section class="card" aria-labelledby="run">
      <h2 id="run" tabindex="-1">${heading}</h2>
      ${text ? html`<p class="muted">${text}</p>` : nothing}
      ${
        bar
          ? html`<progress max=${bar.max} .value=${bar.value} aria-labelledby="run"></progress>
              <p>${bar.said}</p>`
          : nothing
      }
      ${this.#counts()} ${waiting === undefined ? nothing : html`<p role="status" class="waiting watch">${waiting}</p>`}
      ${notes.map((note) => html`<p role="status">${note}</p>`)} ${runQuestions(this.#shown, this.zone, this.#correct)}
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        ${this.#shown.acts.map((act) => this.#act(act))} ${hasAnswers ? html`<slot></slot>` : nothing} ${this.#errors()}
      </div>
    </section>`;
  }

  #counts(): TemplateResult | typeof nothing {
    const { bar, counts, refused = [] } = this.#shown;
    if (!counts) return nothing;
    if (bar) return html`<p class="muted">${countWords(counts)}</p>`;
    const passed = passedWords(counts.passedOver);
    return html`<p class="counts" role="status">${countWords(counts)}</p>
      ${passed ? html`<p class="muted">${passed}</p>` : nothing} ${refused.length ? refusedKinds(refused) : nothing}`;
  }

  readonly #correct = (detail: Corrections): void => void this.dispatchEvent(new CustomEvent('correct', { detail }));

  #act({ does, label, isUsual, isOff = false }: RunAct): TemplateResult {
    return html`<ui-button
      variant=${isUsual ? 'brand' : 'neutral'}
      appearance=${isUsual ? 'accent' : 'outlined'}
      ?disabled=${isOff}
      @click=${() => this.dispatchEvent(events[does]())}
      >${label}</ui-button
    >`;
  }

  #errors(): TemplateResult | typeof nothing {
    const { errors } = this.#shown;
    if (!errors) return nothing;
    const ask = (): boolean => this.dispatchEvent(new Event('errors'));
    return html`<ui-button appearance="plain" ?loading=${this.savingErrors} @click=${ask}>${errors}</ui-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-run': ImportRun;
  }
}
