import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { Kind } from '@huiyin/shared/domain/scales';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { date } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base, card, parts, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import { choiceFault } from './fault-words.ts';
import { firstAnswers } from './first-answers.ts';
import './import-choices.ts';
import './import-columns.ts';
import { asFormat, noFormat } from './format-choice.ts';
import type { Chosen } from './importing.ts';
import './import-scores.ts';
import { leftOut } from './left-out.ts';
import { isAsked, understoodWords } from './understood-words.ts';

/** Where what is open is said. */
const partOf = {
  occurredAt: 'import-columns',
  kind: 'import-columns',
  dateOrder: 'import-choices',
  scale: 'import-scores',
} as const;

/**
 * What was understood of a file: said in words, what comes of it, and each thing of it as it can be said otherwise. Fires `choose` and
 * `anew`; between the two stands what is done with it (content).
 */
@customElement('import-understood')
export class ImportUnderstood extends LitElement {
  static override styles = [
    base,
    card,
    parts,
    warning,
    css`
      .said {
        max-width: 48rem;
      }
      .warning,
      .actions,
      .again {
        margin-top: var(--space-12);
      }
      .again:empty {
        display: none;
      }
    `,
  ];

  @property({ attribute: false }) chosen!: Chosen;
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { file, looked, isLooking, run } = this.chosen;
    const inspection = looked!.inspection;
    const words = this.#text();
    return html`<section class="card" aria-labelledby="understood">
        <h2 id="understood">${words.understood.heading}</h2>
        <p class="said">${understoodWords(file.name, inspection)}</p>
        ${this.#format(inspection)} ${this.#asBefore()} ${this.#open(inspection)}
        <p class="again small muted" role="status">${isLooking ? words.understood.again : nothing}</p>
        ${this.#fault()}
      </section>
      ${this.#card('first', words.first.heading, firstAnswers(inspection))}
      ${run?.state === 'over' ? nothing : this.#card('left', words.left.heading, leftOut(inspection.passedOver, inspection.refused))}
      <slot></slot>
      ${this.#card('read', words.choices.heading, this.#choices(inspection))} ${this.#columns(inspection)}
      ${this.#scores(inspection)}`;
  }

  #choices(inspection: ImportInspection): TemplateResult {
    const { choices, looked } = this.chosen;
    return html`<import-choices
      .inspection=${inspection}
      .choices=${choices}
      .formats=${looked!.formats}
      @choose=${this.#again}
    ></import-choices>`;
  }

  #card(id: string, heading: string, content: unknown): TemplateResult {
    return html`<section class="card" aria-labelledby=${id}>
      <h2 id=${id}>${heading}</h2>
      ${content}
    </section>`;
  }

  #format({ preset }: ImportInspection): TemplateResult | typeof nothing {
    if (!preset || !isAsked(preset)) return nothing;
    const { ask, yes, no } = this.#text().understood.format;
    const say = (format: string) => () => this.#choose(asFormat(format));
    return html`<p class="actions">
      ${ask(preset.name)}
      <ui-button size="s" appearance="outlined" @click=${say(preset.name)}>${yes}</ui-button>
      <ui-button size="s" appearance="plain" @click=${say(noFormat)}>${no}</ui-button>
    </p>`;
  }

  #asBefore(): TemplateResult | typeof nothing {
    const { readAs } = this.chosen;
    if (!readAs) return nothing;
    const { asBefore, anew } = this.#text().understood;
    return html`<p class="actions small muted">
      ${asBefore(date(readAs.openedAt), readAs.by.name)}
      <ui-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('anew'))}>${anew}</ui-button>
    </p>`;
  }

  #open({ open }: ImportInspection): TemplateResult | typeof nothing {
    if (!open.length) return nothing;
    const words = this.#text().open;
    return html`<div class="warning" role="note">
      <ui-icon name="warning"></ui-icon>
      <div>
        ${open.map(
          (one) =>
            html`<p>
              ${words[one]}
              <ui-button size="s" appearance="plain" @click=${() => this.#goTo(one)}>${words.go}</ui-button>
            </p>`,
        )}
      </div>
    </div>`;
  }

  #goTo(open: ImportInspection['open'][number]): void {
    const part = this.renderRoot.querySelector<LitElement>(partOf[open]);
    part?.renderRoot.querySelector<HTMLElement>('[name=dateOrder], [name=worst], ui-row ui-select')?.focus();
  }

  #fault(): TemplateResult | typeof nothing {
    const { fault } = this.chosen;
    return fault && 'choice' in fault ? html`<p class="bad" role="alert">${choiceFault(fault.choice)}</p>` : nothing;
  }

  #columns({ columns, map }: ImportInspection): TemplateResult | typeof nothing {
    if (!columns.length) return nothing;
    const { heading, text } = this.#text().columns;
    return this.#card(
      'columns',
      heading,
      html`<p class="muted small">${text}</p>
        <import-columns .columns=${columns} .map=${map} @choose=${this.#again}></import-columns>`,
    );
  }

  #scores({ scores }: ImportInspection): TemplateResult | typeof nothing {
    if (!scores.length) return nothing;
    const { values } = this.chosen.choices;
    const each = scores.map(
      ({ kind }) =>
        html`<import-scores
          .all=${scores}
          .kind=${kind as Kind}
          .values=${values}
          @choose=${this.#again}
        ></import-scores>`,
    );
    return this.#card('scores', this.#text().scores.heading, html`<div class="stack">${each}</div>`);
  }

  readonly #again = ({ detail }: CustomEvent<ImportChoices>): void => this.#choose(detail);

  #choose(detail: ImportChoices): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-understood': ImportUnderstood;
  }
}
