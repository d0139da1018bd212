import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Corrections } from '@huiyin/shared/contract/imports/understood';
import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import { perhapsOf, type OtherSource } from '@huiyin/shared/files/corrections/same-source';
import { isTooMuchRefused, refusedPercent, sinceBefore, type Progress } from '@huiyin/shared/files/sending/progress';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { fixed, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { progressBar } from '../ui/progress-bar.ts';
import { base, card, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import '../ui/ui-icon.ts';
import { countWords, moreToCorrect, passedWords, waitingWords } from './count-words.ts';
import { saveErrors } from './errors-csv.ts';
import './import-corrections.ts';
import './import-source-asked.ts';
import type { Chosen, Run } from './importing.ts';
import { refusedKinds } from './left-out.ts';

/** Percent of the answers; where more are refused it is asked whether the others are wanted. */
const mostRefused = 2;

/** Whether something of it is known to be there, stored now or before. */
const isAnyStored = ({ progress }: Run): boolean =>
  progress !== undefined && progress.stored + progress.corrected + progress.alreadyThere > 0;

/**
 * A file while all of it is checked or stored, and what came of it. Fires `check`, `store`, `stop`, `store-correcting` where what is offered
 * corrects what is stored, `correct` with what else becomes of earlier answers, and `same-source` with the source that it is of; content stands below
 * what came of an import.
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
      ui-error,
      p + p {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) chosen!: Chosen;
  /** The check of which it was said that its source is another than asked. */
  @state() private another: Progress | undefined;
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
    if (run.state !== 'stopped') return store.running(name);
    return isAnyStored(run) ? store.stopped(name) : store.stoppedFirst(name);
  }

  #begin(): TemplateResult {
    const { button, text } = this.#text().check;
    const { looked, isLooking, fault } = this.chosen;
    const { open, answers } = looked!.inspection;
    const cannot = isLooking || fault !== undefined || open.length > 0 || answers === 0;
    return html`<p class="muted">${text}</p>
      <div class="actions">
        <ui-button variant="brand" ?disabled=${cannot} @click=${this.#check}>${button}</ui-button>
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
    const { progress, state, problem, offered = [] } = run;
    const { result, check } = this.#text();
    if (state === 'stopped' || !progress)
      return html`${problem ? html`<ui-error no-retry .error=${problem}></ui-error>` : html`<p>${result.stopped}</p>`}
        <div class="actions">
          <ui-button variant="brand" @click=${this.#check}>${check.button}</ui-button>
        </div>`;
    const { stored, corrected } = sinceBefore(progress);
    const fresh = stored + corrected;
    const asked = progress === this.another ? undefined : perhapsOf(progress.elsewhere);
    return html`${this.#counts(progress)} ${this.#before(progress)} ${this.#earlier(progress)}
      ${fresh ? this.#limit(progress) : this.#noneFresh(progress)}
      ${offered.length ? html`<import-corrections .offered=${offered}></import-corrections>` : nothing}
      ${progress.isTooMuchToCorrect ? html`<p>${this.#text().corrections.tooMany}</p>` : nothing}
      ${progress.isMoreToCorrect && !progress.isTooMuchToCorrect ? html`<p class="muted">${moreToCorrect()}</p>` : nothing}
      ${waitingWords(progress).map((said) => html`<p>${said}</p>`)}
      ${asked ? this.#asked(asked, stored, progress) : nothing}
      <div class="actions">
        ${fresh && !asked ? this.#imports(progress, fresh, offered.length) : nothing} ${this.#errors(run)}
      </div>`;
  }

  #asked(found: OtherSource, fresh: number, progress: Progress): TemplateResult {
    return html`<import-source-asked
      .found=${found}
      .fresh=${fresh}
      @other-source=${() => (this.another = progress)}
    ></import-source-asked>`;
  }

  /** What an import that is gone on with has stored already. */
  #before({ before }: Progress): TemplateResult | typeof nothing {
    if (!before.rows) return nothing;
    return html`<p class="muted">${this.#text().result.before(before.rows, number(before.rows))}</p>`;
  }

  #noneFresh({ before, alreadyThere }: Progress): TemplateResult {
    const { result, store } = this.#text();
    if (before.rows)
      return html`<p role="status">${result.noneLeft}</p>
        <div class="actions"><ui-button variant="brand" @click=${this.#store}>${store.finish}</ui-button></div>`;
    return html`<p role="status">${alreadyThere ? result.allThere : result.nothing}</p>`;
  }

  #imports(progress: Progress, fresh: number, offered: number): TemplateResult {
    const { result, corrections } = this.#text();
    const isTooMuch = isTooMuchRefused(progress, mostRefused);
    if (!offered) return this.#import((isTooMuch ? result.anyway : result.import)(fresh, number(fresh)), !isTooMuch);
    const { correct, correctSome, keep } = corrections;
    const shown = number(offered);
    const correcting = offered === fresh ? correct(fresh, shown) : correctSome(offered, shown, number(fresh));
    return html`${this.#import(correcting, !isTooMuch, this.#storeCorrecting)}
    ${this.#import(keep(fresh, number(fresh)), false)}`;
  }

  #import(said: string, isUsual: boolean, act = this.#store): TemplateResult {
    return html`<ui-button
      variant=${isUsual ? 'brand' : 'neutral'}
      appearance=${isUsual ? 'accent' : 'outlined'}
      @click=${act}
      >${said}</ui-button
    >`;
  }

  /** Answers that are here already and that the file says otherwise, by an id: corrected, or kept. */
  #earlier({ corrected, errors }: Progress): TemplateResult | typeof nothing {
    const { byId, keepEarlier, kept, correctEarlier } = this.#text().corrections;
    const { choices } = this.chosen;
    if (corrected) return this.#other(byId(corrected, number(corrected)), keepEarlier, 'refuse');
    const taken = errors.filter(({ first }) => first.trouble === 'taken').reduce((sum, { times }) => sum + times, 0);
    return taken && choices.corrections !== 'replace'
      ? this.#other(kept(taken, number(taken)), correctEarlier, 'replace')
      : nothing;
  }

  #other(said: string, act: string, detail: Corrections): TemplateResult {
    const correct = (): void => void this.dispatchEvent(new CustomEvent('correct', { detail }));
    return html`<p class="earlier">
      ${said} <ui-button size="s" appearance="plain" @click=${correct}>${act}</ui-button>
    </p>`;
  }

  #limit(progress: Progress): TemplateResult | typeof nothing {
    if (!isTooMuchRefused(progress, mostRefused)) return nothing;
    const { torn, tooMany } = this.#text().result;
    return html`<div class="warning" role="note">
      <ui-icon name="warning"></ui-icon>
      <p>${progress.isTorn ? torn : tooMany(`${fixed(refusedPercent(sinceBefore(progress)), 1)}%`)}</p>
    </div>`;
  }

  #stored(run: Run): TemplateResult {
    const { state, progress, problem } = run;
    return html`${progress ? this.#counts(progress) : nothing}
      ${progress?.byOthers ? html`<p class="muted">${this.#text().store.byOthers}</p>` : nothing}
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

  #errors(run: Run): TemplateResult | typeof nothing {
    const { errors } = run;
    if (!errors.length) return nothing;
    return html`<ui-button appearance="plain" @click=${() => saveErrors(this.chosen.file.name, errors)}
      >${this.#errorsName(run)}</ui-button
    >`;
  }

  #errorsName({ errors, progress, phase }: Run): string {
    const { errors: all, firstErrors } = this.#text().store;
    // Of what was stored before, an import tells once it is over.
    const refused = !progress ? 0 : phase === 'storing' ? progress.refused : sinceBefore(progress).refused;
    const isCut = errors.length < refused || errors.length >= mostErrorsTold;
    return isCut ? firstErrors(number(new Set(errors.map(({ line }) => line)).size), number(refused)) : all;
  }

  readonly #check = (): void => void this.dispatchEvent(new Event('check'));
  readonly #store = (): void => void this.dispatchEvent(new Event('store'));
  readonly #storeCorrecting = (): void => void this.dispatchEvent(new Event('store-correcting'));
  readonly #stop = (): void => void this.dispatchEvent(new Event('stop'));
}

declare global {
  interface HTMLElementTagNameMap {
    'import-run': ImportRun;
  }
}
