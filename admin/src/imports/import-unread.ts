import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-field.ts';
import '../ui/ui-select.ts';
import type { Choice } from '../ui/ui-select.ts';
import type { Chosen } from './chosen.ts';
import { encodings } from './encodings.ts';

const mendable: readonly string[] = ['wrong_encoding', 'no_header', 'too_wide'];

/** Whether a file of which nothing is understood may be readable once its encoding, separator or header is said. */
export function maySay({ looked, fault, choices }: Chosen): boolean {
  if (looked) return false;
  if (fault) return 'choice' in fault || mendable.includes(fault.reason);
  return [choices.encoding, choices.separator, choices.headerLine].some((said) => said !== undefined);
}

/** What can be said of a file of which nothing is understood yet. Fires `choose` with the choice that changes. */
@customElement('import-unread')
export class ImportUnread extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) choices: ImportChoices = {};
  readonly #text = localized(this, importing);
  readonly #common = localized(this, imports);

  override render(): TemplateResult {
    const { encoding, separator } = this.choices;
    const names = encodings(encoding ?? 'utf-8').map((value) => ({ value, label: value.toUpperCase() }));
    const separators = Object.entries(this.#common().separators).map(([value, label]) => ({ value, label }));
    return html`<div class="side-by-side">
      ${this.#select('encoding', encoding, names)} ${this.#select('separator', separator, separators)}
      <ui-field
        type="number"
        name="headerLine"
        label=${this.#text().choices.headerLine}
        .value=${String(this.choices.headerLine ?? '')}
        @change=${this.#header}
      ></ui-field>
    </div>`;
  }

  #select(name: 'encoding' | 'separator', said: string | undefined, known: readonly Choice[]): TemplateResult {
    const words = this.#text().choices;
    return html`<ui-select
      acts
      name=${name}
      label=${words[name]}
      .value=${said ?? ''}
      .choices=${[{ value: '', label: words.foundOut }, ...known]}
      @change=${(event: Event) => this.#choose({ [name]: valueOf(event) || undefined })}
    ></ui-select>`;
  }

  readonly #header = (event: Event): void => {
    const line = Number(valueOf(event));
    if (Number.isInteger(line) && line >= 0) this.#choose({ headerLine: line || undefined });
  };

  #choose(detail: ImportChoices): void {
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-unread': ImportUnread;
  }
}
