import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { staffLimits } from '@huiyin/shared/domain/limits';
import { arrowed } from './arrowed.ts';
import { base } from './styles.ts';
import { isComposing } from './typing.ts';

/** One to pick. */
export interface PickRow {
  readonly id: string;
  readonly row: unknown;
}

/**
 * One is picked from a list: type to find, arrows choose, Enter takes. Below the list stands what says why there is none (content). Fires
 * `search` with what is typed, `pick` with an id, `leave` when it is left by Esc; `typed` is what was typed until then.
 */
@customElement('ui-pick')
export class UiPick extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      input {
        display: block;
        width: 100%;
        min-height: 2.25rem;
        padding: 0 var(--space-12);
        border: 1px solid var(--edge);
        border-radius: var(--radius-6) var(--radius-6) 0 0;
        background: var(--raised);
        color: inherit;
        font: inherit;
      }
      input:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: -1px;
      }
      .below {
        border: 1px solid var(--edge);
        border-top: 0;
        border-radius: 0 0 var(--radius-6) var(--radius-6);
        background: var(--raised);
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      ul {
        max-height: min(16rem, 34vh);
        padding: var(--space-4);
        overflow: auto;
      }
      li {
        padding: var(--space-4) var(--space-8);
        border-radius: var(--radius-6);
        cursor: pointer;
      }
      li[aria-selected='true'] {
        background: var(--accent-soft);
      }
      li[aria-selected='true'] .muted {
        color: var(--text);
      }
      .title {
        display: flex;
        gap: var(--space-8);
        align-items: baseline;
        font-weight: 500;
      }
      @media (pointer: coarse) {
        li {
          padding-block: var(--space-8);
        }
      }
    `,
  ];

  /** Names the search. */
  @property() label = '';
  @property() placeholder = '';
  /** Names the list. */
  @property() listLabel = '';
  /** Those that fit what is typed. */
  @property({ attribute: false }) rows: readonly PickRow[] = [];
  /** Whether the rows are as they are now: before, Enter takes none. */
  @property({ type: Boolean }) ready = false;
  /** Whether Enter takes none before something is typed or an arrow is pressed. */
  @property({ type: Boolean }) unhurried = false;
  typed = '';

  @query('input') private readonly input!: HTMLInputElement | null;
  /** Id of the one that Enter takes. */
  @state() private chosen: string | undefined;

  /** Begins with nothing typed, and puts the cursor into the search at once, so that what is typed next stands there. */
  begin(): void {
    this.typed = '';
    this.chosen = undefined;
    this.requestUpdate();
    this.performUpdate();
    this.input?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    // What is typed first has to find its rows.
    const isHasty = this.ready && (this.typed !== '' || !this.unhurried);
    if (isHasty && (changed.has('rows') || changed.has('ready'))) this.chosen ??= this.rows[0]?.id;
  }

  override render(): TemplateResult {
    const at = this.#at;
    return html`<input
        type="text"
        role="combobox"
        aria-expanded=${this.rows.length ? 'true' : 'false'}
        aria-controls="list"
        aria-autocomplete="list"
        aria-activedescendant=${at < 0 ? nothing : `row-${at}`}
        aria-label=${this.label}
        placeholder=${this.placeholder}
        autocomplete="off"
        dir="auto"
        maxlength=${staffLimits.search}
        .value=${live(this.typed)}
        @input=${this.#look}
        @keydown=${this.#pressed}
      />
      <div class="below">
        <ul id="list" role="listbox" aria-label=${this.listLabel} ?hidden=${!this.rows.length}>
          ${this.rows.map(
            ({ id, row }, index) =>
              html`<li
                id=${`row-${index}`}
                role="option"
                aria-selected=${id === this.chosen ? 'true' : 'false'}
                @pointerdown=${(event: Event) => event.preventDefault()}
                @click=${() => this.#pick(id)}
              >
                ${row}
              </li>`,
          )}
        </ul>
        <slot></slot>
      </div>`;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }

  /** Where the chosen one stands; -1 where none is. */
  get #at(): number {
    return this.rows.findIndex(({ id }) => id === this.chosen);
  }

  readonly #look = (): void => {
    this.typed = this.input?.value ?? '';
    this.chosen = undefined;
    this.dispatchEvent(new CustomEvent<string>('search', { detail: this.typed }));
  };

  #pressed(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const rows = this.ready ? this.rows : [];
    const chosen = rows.find(({ id }) => id === this.chosen);
    const to = arrowed(chosen ? this.#at : -1, event.key, rows.length);
    if (to !== undefined) this.chosen = rows[to]?.id;
    else if (event.key === 'Escape') this.dispatchEvent(new Event('leave'));
    else if (event.key === 'Enter' && chosen) this.#pick(chosen.id);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
  }

  #pick(detail: string): void {
    this.dispatchEvent(new CustomEvent<string>('pick', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-pick': UiPick;
  }
}
