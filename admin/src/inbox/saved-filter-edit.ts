import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { savedFilterLimits } from '@huiyin/shared/domain/saved-filters';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { queue } from '@huiyin/shared/i18n/admin/queue';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { Acts } from '../acts.ts';
import type { SavedFilter } from '../api/saved-filters.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import type { Command } from '../place.ts';
import { stepOf } from '../ui/moving.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import '../ui/ui-rename.ts';
import { toast } from '../ui/ui-toasts.ts';
import type { InboxFilter } from './inbox-filter.ts';
import type { OwnFilters } from './own-filters.ts';

/** Saves the filter of the list under a name; of one that is saved it changes the name or the place, or removes it. Its parts stand among those it stands with. */
@customElement('saved-filter-edit')
export class SavedFilterEdit extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .movers {
        display: flex;
      }
      ui-rename {
        flex: 1 0 100%;
      }
    `,
  ];

  @property({ attribute: false }) filter!: InboxFilter;
  @property({ attribute: false }) own!: OwnFilters;
  /** All that are saved, in their order. */
  @property({ attribute: false }) all: readonly SavedFilter[] = [];
  @state() private isOpen = false;
  readonly #acts = new Acts(this);
  readonly #text = localized(this, queue);
  readonly #shell = localized(this, shell);

  /** To save it, for the palette, where it is not yet. */
  commands(): Command[] {
    if (this.own.like(this.filter)) return [];
    return [{ label: this.#text().saveFilter, icon: 'plus', run: () => void this.#open() }];
  }

  override render(): TemplateResult {
    const { saveFilter, filterName, filterMissing } = this.#text();
    const saved = this.own.like(this.filter);
    if (!this.isOpen) return saved ? this.#change(saved) : this.#button(saveFilter, this.#open);
    return html`<ui-rename
      label=${filterName}
      missing=${filterMissing}
      longest=${savedFilterLimits.name}
      .value=${saved?.name ?? ''}
      .save=${(name: string) => (saved ? this.own.rename(saved.id, name) : this.own.save(name, this.filter))}
      @saved=${this.#close}
      @cancelled=${this.#close}
    ></ui-rename>`;
  }

  #change(saved: SavedFilter): TemplateResult {
    const isRemoving = this.#acts.isDoing(saved.id, 'remove');
    return html`${this.#button(this.#text().renameFilter, this.#open)}
    ${this.#button(this.#shell().remove, () => void this.#remove(saved), isRemoving)}
    ${this.all.length > 1 ? this.#movers(saved) : nothing}`;
  }

  #movers(saved: SavedFilter): TemplateResult {
    const { moveFilterUp, moveFilterDown } = this.#text();
    const name = isolated(saved.name);
    return html`<span class="movers" @keydown=${(event: KeyboardEvent) => this.#press(event, saved)}>
      ${this.#mover('up', moveFilterUp(name), saved, -1)} ${this.#mover('down', moveFilterDown(name), saved, 1)}
    </span>`;
  }

  #mover(icon: 'up' | 'down', label: string, saved: SavedFilter, by: -1 | 1): TemplateResult {
    return html`<ui-button
      size="s"
      appearance="plain"
      ?soft-disabled=${!this.#hasRoom(saved, by)}
      ?loading=${this.#acts.isDoing(saved.id, String(by))}
      @click=${() => void this.#move(saved, by)}
      ><ui-icon name=${icon}></ui-icon><span class="sr">${label}</span></ui-button
    >`;
  }

  #hasRoom(saved: SavedFilter, by: -1 | 1): boolean {
    return this.all[this.own.placeOf(saved) + by] !== undefined;
  }

  #press(event: KeyboardEvent, saved: SavedFilter): void {
    const by = stepOf(event);
    if (!by) return;
    event.preventDefault();
    if (this.#hasRoom(saved, by)) void this.#move(saved, by);
  }

  /** Where it stands shows among the views alone: it is said. */
  async #move(saved: SavedFilter, by: -1 | 1): Promise<void> {
    const about = saved.id;
    if (!(await this.#acts.do(about, () => this.own.move(about, by), String(by)))) return;
    const place = number(this.own.placeOf(saved) + 1);
    toast(this.#text().filterMoved(isolated(saved.name), place, number(this.all.length)), { about });
  }

  #button(label: string, act: () => void, isDoing = false): TemplateResult {
    return html`<ui-button size="s" appearance="plain" ?loading=${isDoing} @click=${act}>${label}</ui-button>`;
  }

  readonly #open = async (): Promise<void> => {
    this.isOpen = true;
    await this.updateComplete;
    const rename = this.renderRoot.querySelector('ui-rename');
    await rename?.updateComplete;
    rename?.renderRoot.querySelector('ui-field')?.focus();
  };

  readonly #close = async (): Promise<void> => {
    this.isOpen = false;
    await this.updateComplete;
    this.renderRoot.querySelector('ui-button')?.focus();
  };

  async #remove(saved: SavedFilter): Promise<void> {
    const at = this.own.placeOf(saved);
    if (!(await this.#acts.do(saved.id, () => this.own.remove(saved.id), 'remove'))) return;
    const undo = (): void => void this.#acts.do(saved.id, () => this.own.putBack(saved, at));
    toast(this.#text().filterRemoved(isolated(saved.name)), { about: saved.id, undo });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'saved-filter-edit': SavedFilterEdit;
  }
}
