import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { places } from '../places.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-dialog.ts';

/** Every keyboard shortcut on one page. */
@customElement('shortcut-sheet')
export class ShortcutSheet extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin: var(--space-16) 0 var(--space-8);
      }
      h2:first-of-type {
        margin-top: 0;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-8) var(--space-16);
        font-size: var(--type-13);
      }
      dd {
        text-align: end;
        color: var(--muted);
      }
      kbd {
        display: inline-block;
        min-width: 1.5rem;
        padding: 0 var(--space-4);
        border: 1px solid var(--edge);
        border-radius: 4px;
        font: inherit;
        text-align: center;
        color: var(--text);
      }
    `,
  ];

  readonly #text = localized(this, shell);
  @state() private shown = false;

  open(): void {
    this.shown = true;
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { keys } = words;
    return html`<ui-dialog
      label=${words.shortcuts}
      light-dismiss
      ?open=${this.shown}
      @wa-after-hide=${() => (this.shown = false)}
    >
      <h2>${keys.everywhere}</h2>
      <dl>
        ${places.map(({ id, key }) => this.#row(words.goTo(words.places[id]), 'g', key))} ${this.#row(keys.search, '/')}
        ${this.#row(keys.palette, 'Ctrl/⌘ K')} ${this.#row(keys.sheet, '?')} ${this.#row(keys.close, 'Esc')}
      </dl>
      <h2>${keys.inInbox}</h2>
      <dl>
        ${this.#row(keys.move, 'j', 'k')} ${this.#row(keys.open, 'Enter')} ${this.#row(keys.reply, 'r')}
        ${this.#row(keys.note, 'e')} ${this.#row(keys.assign, 'a')}
      </dl>
    </ui-dialog>`;
  }

  #row(what: string, ...keys: string[]): TemplateResult {
    return html`<dt>${what}</dt>
      <dd>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dd>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shortcut-sheet': ShortcutSheet;
  }
}
