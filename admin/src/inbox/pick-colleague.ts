import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { localized } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-avatar.ts';
import '../ui/ui-pick.ts';
import type { UiPick } from '../ui/ui-pick.ts';
import type { Colleague } from './mentions.ts';

/** Colleagues to mention in a note. Fires `take` with a name, and `leave` with what was typed when it is closed without one. */
@customElement('pick-colleague')
export class PickColleague extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      .panel {
        flex: 1 0 100%;
        min-width: 0;
      }
      p {
        margin: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) colleagues: readonly Colleague[] = [];
  @query('ui-pick') private readonly pick!: UiPick | null;
  @state() private isOpen = false;
  @state() private typed = '';
  readonly #text = localized(this, stream);

  /** Opens the list, with the cursor in its search at once. */
  open(): void {
    this.isOpen = true;
    this.typed = '';
    this.performUpdate();
    this.pick?.begin();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    const words = this.#text();
    const fitting = this.#fitting;
    return html`<div class="panel" @focusout=${this.#left}>
      <ui-pick
        ready
        label=${words.mentionSearch}
        placeholder=${words.mentionHint}
        listLabel=${words.mentionList}
        .rows=${fitting.map(({ id, name }) => ({ id, row: row(name) }))}
        @search=${({ detail }: CustomEvent<string>) => this.#look(detail)}
        @pick=${({ detail }: CustomEvent<string>) => this.#take(detail)}
        @leave=${this.#leave}
        >${fitting.length ? nothing : html`<p class="small muted" role="status">${words.noColleague(this.typed.trim())}</p>`}</ui-pick
      >
    </div>`;
  }

  get #fitting(): readonly Colleague[] {
    const typed = this.typed.trim().toLowerCase();
    return this.colleagues.filter(({ name }) => name.toLowerCase().includes(typed));
  }

  /** Who types a blank where nobody fits wanted to write, not to find. */
  #look(typed: string): void {
    this.typed = typed;
    if (typed.endsWith(' ') && (typed.trim() === '' || !this.#fitting.length)) this.#leave();
  }

  #take(id: string): void {
    this.isOpen = false;
    const detail = this.colleagues.find((one) => one.id === id)?.name ?? '';
    this.dispatchEvent(new CustomEvent<string>('take', { detail }));
  }

  readonly #leave = (): void => {
    this.isOpen = false;
    this.dispatchEvent(new CustomEvent<string>('leave', { detail: this.typed }));
  };

  #left({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.isOpen = false;
  }
}

const row = (name: string): TemplateResult =>
  html`<div class="title"><ui-avatar .name=${name}></ui-avatar> ${named(name)}</div>`;

declare global {
  interface HTMLElementTagNameMap {
    'pick-colleague': PickColleague;
  }
}
