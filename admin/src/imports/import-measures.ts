import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { betters, importedUnits } from '@huiyin/shared/domain/imported/imported-metric';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import '../ui/ui-select.ts';
import { measureWords } from './measure-words.ts';
import { hasOwnColumns, withMeasure } from './measure-choices.ts';

type Measure = ImportInspection['metrics'][number];

/** What each number of a file is, to be said otherwise where it has a column of its own. Fires `choose` with the map that comes of it. */
@customElement('import-measures')
export class ImportMeasures extends LitElement {
  static override styles = [
    base,
    css`
      ui-select {
        width: 11rem;
        max-width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) measures: ImportInspection['metrics'] = [];
  @property() map = '';
  readonly #text = localized(this, importing);
  readonly #common = localized(this, imports);

  override render(): TemplateResult {
    const canSay = hasOwnColumns(this.map);
    return html`<ui-list>${this.measures.map((one) => (canSay ? this.#choices(one) : this.#said(one)))}</ui-list>`;
  }

  #said(measure: Measure): TemplateResult {
    return html`<ui-row>${named(measure.name)}<span slot="meta">${measureWords(measure)}</span></ui-row>`;
  }

  #choices(measure: Measure): TemplateResult {
    const words = this.#common().metrics;
    const units = importedUnits.map((value) => ({ value, label: words.units[value] }));
    const directions = betters.map((value) => ({ value, label: words.betters[value] }));
    return html`<ui-row>
      ${named(measure.name)}
      <span slot="meta">${measureWords(measure)}</span>
      ${this.#select(measure, 'unit', units)} ${this.#select(measure, 'better', directions)}
    </ui-row>`;
  }

  #select(
    measure: Measure,
    part: 'unit' | 'better',
    choices: readonly { value: string; label: string }[],
  ): TemplateResult {
    const chosen = (event: Event): void => {
      const detail: ImportChoices = { map: withMeasure(this.map, measure.metric, part, valueOf(event)) };
      this.dispatchEvent(new CustomEvent('choose', { detail }));
    };
    return html`<ui-select
      slot="actions"
      quiet
      acts
      label=${this.#text().measures[part](measure.name)}
      .value=${measure[part]}
      .choices=${choices}
      @change=${chosen}
    ></ui-select>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-measures': ImportMeasures;
  }
}
