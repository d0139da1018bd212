import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { scaleOf, type Kind } from '@huiyin/shared/domain/scales';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import { areGroups, inOrder, saysNumber, withScale, withValue } from './score-choices.ts';
import { tableStyles } from './table-styles.ts';

type Scores = ImportInspection['scores'][number];
type Value = Scores['values'][number];

const mostValues = 40;

/** What the scores of one kind become: by the scale of the file, and each value that is a word by itself. Fires `choose`. */
@customElement('import-scores')
export class ImportScores extends LitElement {
  static override styles = [
    base,
    tableStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-12);
        margin-top: var(--space-8);
      }
      table {
        justify-self: start;
      }
      .side-by-side {
        max-width: 32rem;
      }
    `,
  ];

  /** Those of all kinds: a scale is said with the others. */
  @property({ attribute: false }) all: ImportInspection['scores'] = [];
  @property() kind: Kind = 'csat';
  /** What single values mean by now, as the choice says it. */
  @property() values: string | undefined;
  readonly #text = localized(this, importing);
  readonly #common = localized(this, imports);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text().scores;
    const scores = this.all.find(({ kind }) => kind === this.kind)!;
    const { min, max } = scaleOf(this.kind)!;
    const name = this.#shell().kinds[this.kind];
    const shown = inOrder(scores.values).slice(0, mostValues);
    return html`<h3>${words.text(name, number(min), number(max))}</h3>
      ${
        areGroups(scores)
          ? nothing
          : html`<div class="side-by-side">${this.#end('worst', scores)} ${this.#end('best', scores)}</div>`
      }
      <table aria-label=${words.caption(name)}>
        <thead>
          <tr>
            <th scope="col">${words.value}</th>
            <th scope="col">${words.ours}</th>
            <th scope="col">${words.rows}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((value) => this.#row(value))}
        </tbody>
      </table>
      ${
        scores.values.length > mostValues
          ? html`<p class="small muted">${words.more(number(scores.values.length - mostValues))}</p>`
          : nothing
      }
      ${this.#unscored(scores)}`;
  }

  /** What becomes of answers that name a group of NPS and no number. */
  #unscored({ values }: Scores): TemplateResult | typeof nothing {
    const n = values.reduce((all, { group, rows }) => (group ? all + rows : all), 0);
    return n
      ? html`<p class="small muted">${this.#text().scores.unscored(this.#common().scores.groups(n, number(n)))}</p>`
      : nothing;
  }

  #end(end: 'worst' | 'best', { worst, best }: Scores): TemplateResult {
    const chosen = (event: Event): void => {
      const said = valueOf(event).trim();
      const changed = { worst, best, [end]: Number(said) };
      if (said === '' || Number.isNaN(changed[end]) || changed.worst === changed.best) return;
      this.#choose({ scale: withScale(this.all, this.kind, changed) });
    };
    return html`<ui-field
      type="number"
      name=${end}
      label=${this.#text().scores[end]}
      .value=${String({ worst, best }[end])}
      @change=${chosen}
    ></ui-field>`;
  }

  #row(value: Value): TemplateResult {
    return html`<tr>
      <th scope="row">${named(value.value)}</th>
      <td>${saysNumber(value) ? this.#becomes(value) : this.#choice(value)}</td>
      <td>${number(value.rows)}</td>
    </tr>`;
  }

  #becomes({ score, group, exact }: Value): string {
    const { rounded, none } = this.#text().scores;
    if (score === null) return group ? this.#common().scores.groupNames[group] : none;
    return exact ? number(score) : rounded(number(score));
  }

  #choice(value: Value): TemplateResult {
    const { min, max } = scaleOf(this.kind)!;
    const ours = Array.from({ length: max - min + 1 }, (_, i) => ({ value: String(min + i), label: number(min + i) }));
    const found: Choice[] = value.score === null ? [{ value: '', label: this.#becomes(value) }] : [];
    return html`<ui-select
      quiet
      acts
      label=${this.#text().scores.becomes(value.value)}
      .value=${value.score === null ? '' : String(value.score)}
      .choices=${[...found, ...ours]}
      @change=${(event: Event) => {
        if (valueOf(event)) this.#choose({ values: withValue(this.values, value.value, Number(valueOf(event))) });
      }}
    ></ui-select>`;
  }

  #choose(detail: ImportChoices): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-scores': ImportScores;
  }
}
