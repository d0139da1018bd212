import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { loadPart } from '../api/load-part.ts';
import { localized } from '../language/language.ts';
import type { SiteRef } from '../api/session.ts';
import { shows, type Place, type Shortcut } from '../place.ts';
import { placesOf } from '../places.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-dialog.ts';
import { undoKey } from '../ui/ui-toasts.ts';

/** Every keyboard shortcut that somebody may use, on one page. */
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
  #ofPlaces: readonly (readonly [Place, readonly Shortcut[]])[] = [];

  /** Shows those of a person on a site. Throws as `loadPart` where the keys of a place do not come. */
  async open(site: SiteRef): Promise<void> {
    const all = placesOf(site).map(async (place) => {
      const shortcuts = (await place.shortcuts?.()) ?? [];
      return [place, shortcuts.filter(({ needs = [] }) => shows(site, { needs }))] as const;
    });
    this.#ofPlaces = await loadPart(() => Promise.all(all));
    this.shown = true;
  }

  override render(): TemplateResult {
    const words = this.#text();
    const { keys } = words;
    return html`<ui-dialog
      label=${words.shortcuts}
      light-dismiss
      ?open=${this.shown}
      @closed=${() => (this.shown = false)}
    >
      <h2>${keys.everywhere}</h2>
      <dl>
        ${this.#ofPlaces.map(([{ id, key }]) => this.#row(words.goTo(words.places[id]), 'g', key))}
        ${this.#row(words.notices.open, 'g', 'b')} ${this.#row(keys.search, '/')} ${this.#row(keys.palette, 'Ctrl/⌘ K')}
        ${this.#row(keys.sheet, '?')} ${this.#row(keys.undo, undoKey)} ${this.#row(keys.close, 'Esc')}
      </dl>
      ${this.#ofPlaces.map(([place, shortcuts]) => (shortcuts.length ? this.#place(place, shortcuts) : nothing))}
    </ui-dialog>`;
  }

  #place({ id }: Place, shortcuts: readonly Shortcut[]): TemplateResult {
    return html`<h2>${this.#text().places[id]}</h2>
      <dl>${shortcuts.map(({ keys, label }) => this.#row(label(), ...keys))}</dl>`;
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
