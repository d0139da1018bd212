import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isTooMuchRefused, refusedPercent, type Progress } from '@huiyin/shared/files/sending/progress';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { fixed, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { progressBar } from '../ui/progress-bar.ts';
import { base, card, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-icon.ts';
import { countWords, passedWords } from './count-words.ts';
import { saveErrors } from './errors-csv.ts';
import type { Chosen, Run } from './importing.ts';
import { refusedKinds } from './left-out.ts';

/** Percent of the answers; where more are refused it is asked whether the others are wanted. */
const mostRefused = 2;

/**
 * A file while all of it is checked or stored, and what came of it. Fires `check`, `store` and `stop`; content stands below what came of an
 * import.
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
      .warning,
      ui-error,
      p + p {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) chosen!: Chosen;
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { run } = this.chosen;
    return html`<section class="card" aria-labelledby="run">
      <h2 id="run">${this.#heading(run)}</h2>
      ${run ? this.#shown(run) : this.#begin()}
    </section>`;
  }

  #heading(run: Run | undefined): string {
    const { check, result, store } = this.#text();
    const { name } = this.chosen.file;
    if (run?.phase !== 'storing') return run?.state === 'over' ? result.checked : check.button;
    if (run.state === 'over') return store.done(name);
    return run.state === 'stopped' ? store.stopped(name) : store.running(name);
  }

  #begin(): TemplateResult {
    const { button, text } = this.#text().check;
    const { looked, isLooking } = this.chosen;
    const { open, answers } = looked!.inspection;
    return html`<p class="muted">${text}</p>
      <div class="actions">
        <ui-button variant="brand" ?disabled=${isLooking || open.length > 0 || answers === 0} @click=${this.#check}
          >${button}</ui-button
        >
      </div>`;
  }

  #shown(run: Run): TemplateResult {
    if (run.state === 'going' || run.state === 'waiting') return this.#going(run);
    return run.phase === 'checking' ? this.#checked(run) : this.#stored(run);
  }

  #going({ phase, state, progress, read }: Run): TemplateResult {
    const { check, store, progress: words } = this.#text();
    return html`<p class="muted">${phase === 'checking' ? check.running : store.text}</p>
      ${progress || read === undefined ? this.#sent(progress) : this.#read(read)}
      <p role="status" class="watch">${state === 'waiting' ? words.waiting : nothing}</p>
      <div class="actions">
        <ui-button appearance="outlined" @click=${this.#stop}>${words.cancel}</ui-button>
      </div>`;
  }

  #read(read: number): TemplateResult {
    return html`<progress .value=${read} aria-labelledby="run"></progress>
      <p>${this.#text().progress.reading(`${number(100 * read)}%`)}</p>`;
  }

  #sent(progress: Progress | undefined): TemplateResult {
    const { rows = 0, of = this.chosen.looked!.inspection.answers } = progress ?? {};
    return html`<progress max=${Math.max(of, rows, 1)} .value=${rows} aria-labelledby="run"></progress>
      <p>${this.#text().progress.rows(number(rows), number(of))}</p>
      ${progress ? html`<p class="muted">${countWords(progress)}</p>` : nothing}`;
  }

  #checked(run: Run): TemplateResult {
    const { progress, state, problem } = run;
    const { result, check } = this.#text();
    if (state === 'stopped' || !progress)
      return html`${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : html`<p>${result.stopped}</p>`}
        <div class="actions">
          <ui-button variant="brand" @click=${this.#check}>${check.button}</ui-button>
        </div>`;
    const fresh = progress.stored + progress.corrected;
    return html`${this.#counts(progress)} ${fresh ? this.#limit(progress) : nothing}
      ${fresh ? nothing : html`<p role="status">${progress.alreadyThere ? result.allThere : result.nothing}</p>`}
      <div class="actions">${fresh ? this.#import(progress, fresh) : nothing} ${this.#errors(run)}</div>`;
  }

  #import(progress: Progress, fresh: number): TemplateResult {
    const { import: usual, anyway } = this.#text().result;
    const isTooMuch = isTooMuchRefused(progress, mostRefused);
    return html`<ui-button
      variant=${isTooMuch ? 'neutral' : 'brand'}
      appearance=${isTooMuch ? 'outlined' : 'accent'}
      @click=${this.#store}
      >${(isTooMuch ? anyway : usual)(fresh, number(fresh))}</ui-button
    >`;
  }

  #limit(progress: Progress): TemplateResult | typeof nothing {
    if (!isTooMuchRefused(progress, mostRefused)) return nothing;
    const { torn, tooMany } = this.#text().result;
    return html`<div class="warning" role="note">
      <ui-icon name="warning"></ui-icon>
      <p>${progress.isTorn ? torn : tooMany(`${fixed(refusedPercent(progress), 1)}%`)}</p>
    </div>`;
  }

  #stored(run: Run): TemplateResult {
    const { state, progress, problem } = run;
    return html`${progress ? this.#counts(progress) : nothing}
      ${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : nothing}
      <div class="actions">
        ${
          state === 'stopped'
            ? html`<ui-button variant="brand" @click=${this.#store}>${this.#text().store.goOn}</ui-button>`
            : nothing
        }
        <slot></slot>
        ${this.#errors(run)}
      </div>`;
  }

  #counts({ passedOver, errors, ...counts }: Progress): TemplateResult {
    const kinds = errors.map(({ times, first }) => ({ ...first, rows: times }));
    const passed = passedWords(passedOver);
    return html`<p class="counts" role="status">${countWords(counts)}</p>
      ${passed ? html`<p class="muted">${passed}</p>` : nothing} ${kinds.length ? refusedKinds(kinds) : nothing}`;
  }

  #errors({ errors }: Run): TemplateResult | typeof nothing {
    if (!errors.length) return nothing;
    return html`<ui-button appearance="plain" @click=${() => saveErrors(this.chosen.file.name, errors)}
      >${this.#text().store.errors}</ui-button
    >`;
  }

  readonly #check = (): void => void this.dispatchEvent(new Event('check'));
  readonly #store = (): void => void this.dispatchEvent(new Event('store'));
  readonly #stop = (): void => void this.dispatchEvent(new Event('stop'));
}

declare global {
  interface HTMLElementTagNameMap {
    'import-run': ImportRun;
  }
}
