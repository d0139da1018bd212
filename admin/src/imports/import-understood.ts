import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { Kind } from '@huiyin/shared/domain/scales';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { localized } from '../language/language.ts';
import { base, card, parts } from '../ui/styles.ts';
import type { Chosen } from './chosen.ts';
import { firstAnswers } from './first-answers.ts';
import './import-choices.ts';
import './import-columns.ts';
import './import-metrics.ts';
import './import-said.ts';
import type { Open } from './import-said.ts';
import './import-scores.ts';
import { leftOut } from './left-out.ts';
import { hasRows } from './understood-words.ts';

/** Where what is open is said. */
const partOf = {
  occurredAt: 'import-columns',
  kind: 'import-columns',
  dateOrder: 'import-choices',
  scale: 'import-scores',
} as const;

/**
 * What was understood of a file: said in words, what comes of it, and each thing of it as it can be said otherwise. Fires `choose`, `anew`, and
 * `stop` while it is looked at again; between the two stands what is done with it (content), alone once it is stored.
 */
@customElement('import-understood')
export class ImportUnderstood extends LitElement {
  static override styles = [base, card, parts];

  @property({ attribute: false }) chosen!: Chosen;
  /** That of the site; '' while it is not known. */
  @property() zone = '';
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { looked, run } = this.chosen;
    // Once it is stored there is nothing to be said otherwise.
    if (run?.phase === 'storing') return html`<slot></slot>`;
    const { inspection } = looked!;
    const words = this.#text();
    const read = this.#card('read', words.choices.heading, this.#choices(inspection));
    if (!hasRows(inspection)) return html`${this.#said()} ${read}`;
    const left = run?.state === 'over' ? undefined : leftOut(inspection);
    return html`${this.#said()} ${this.#card('first', words.first.heading, firstAnswers(inspection, this.zone || null))}
      ${left ? this.#card('left', words.left.heading, left) : nothing}
      <slot></slot>
      ${read} ${this.#columns(inspection)} ${this.#scores(inspection)} ${this.#metrics(inspection)}`;
  }

  #said(): TemplateResult {
    return html`<import-said
      .chosen=${this.chosen}
      zone=${this.zone}
      @choose=${this.#choose}
      @go-to=${({ detail }: CustomEvent<Open>) => this.#goTo(detail)}
      @anew=${this.#pass}
      @stop=${this.#pass}
    ></import-said>`;
  }

  #choices(inspection: ImportInspection): TemplateResult {
    const { choices, looked } = this.chosen;
    return html`<import-choices
      .inspection=${inspection}
      .choices=${choices}
      .formats=${looked!.formats}
      zone=${this.zone}
      @choose=${this.#choose}
    ></import-choices>`;
  }

  #card(id: string, heading: string, content: unknown): TemplateResult {
    return html`<section class="card" aria-labelledby=${id}>
      <h2 id=${id}>${heading}</h2>
      ${content}
    </section>`;
  }

  #goTo(open: Open): void {
    const part = this.renderRoot.querySelector<LitElement>(partOf[open]);
    part?.renderRoot.querySelector<HTMLElement>('[name=dateOrder], [name=worst], ui-row ui-select')?.focus();
  }

  #columns({ columns, map }: ImportInspection): TemplateResult | typeof nothing {
    if (!columns.length) return nothing;
    const { heading, text } = this.#text().columns;
    return this.#card(
      'columns',
      heading,
      html`<p class="muted small">${text}</p>
        <import-columns .columns=${columns} .map=${map} @choose=${this.#choose}></import-columns>`,
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
          @choose=${this.#choose}
        ></import-scores>`,
    );
    return this.#card('scores', this.#text().scores.heading, html`<div class="stack">${each}</div>`);
  }

  #metrics({ metrics, map, columns }: ImportInspection): TemplateResult | typeof nothing {
    if (!metrics.length) return nothing;
    const { heading, text } = this.#text().metrics;
    return this.#card(
      'metrics',
      heading,
      html`<p class="muted small">${text}</p>
        <import-metrics .metrics=${metrics} .columns=${columns} .map=${map} @choose=${this.#choose}></import-metrics>`,
    );
  }

  readonly #choose = ({ detail }: CustomEvent<ImportChoices>): void =>
    void this.dispatchEvent(new CustomEvent<ImportChoices>('choose', { detail }));

  readonly #pass = ({ type }: Event): void => void this.dispatchEvent(new Event(type));
}

declare global {
  interface HTMLElementTagNameMap {
    'import-understood': ImportUnderstood;
  }
}
