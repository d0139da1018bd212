import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Choice } from './ui-select.ts';
import { base } from './styles.ts';

/** One of few, all in sight: a group of radio buttons drawn as one bar. Fires `change`; read `value`. */
@customElement('ui-segments')
export class UiSegments extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-width: 100%;
      }
      .title {
        margin-bottom: var(--space-4);
        font-size: var(--type-13);
        font-weight: 500;
      }
      :host([quiet]) .title {
        position: absolute;
        clip-path: inset(50%);
      }
      .bar {
        display: inline-flex;
        flex-wrap: wrap;
        max-width: 100%;
        gap: 2px;
        padding: 2px;
        border-radius: var(--radius-6);
        background: var(--sunken);
        border: 1px solid var(--line);
      }
      label {
        position: relative;
        flex: none;
        max-width: 100%;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      /* With its edges the bar is as high as a field beside it. */
      span {
        display: block;
        align-content: center;
        min-height: calc(2.25rem - 6px);
        padding: 0.2rem 0.7rem;
        border-radius: 4px;
        color: var(--muted);
        font-size: var(--type-13);
        overflow-wrap: break-word;
        word-break: keep-all;
      }
      input:checked + span {
        background: var(--raised);
        color: var(--text);
        font-weight: 500;
        box-shadow: 0 0 0 1px var(--edge);
      }
      input:disabled {
        cursor: not-allowed;
      }
      input:disabled + span {
        opacity: 0.5;
      }
      input:focus-visible + span {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }
      @media (forced-colors: active) {
        input:checked + span {
          background: SelectedItem;
          color: SelectedItemText;
          forced-color-adjust: none;
        }
      }
      @media (pointer: coarse) {
        span {
          min-height: calc(2.75rem - 6px);
        }
      }
    `,
  ];

  @property() label = '';
  /** Hides the label from the eye, not from screen readers. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  @property({ attribute: false }) choices: readonly Choice[] = [];
  @property() value = '';
  @property({ type: Boolean }) disabled = false;

  override render(): TemplateResult {
    return html`<div role="radiogroup" aria-labelledby="title">
      <div id="title" class="title">${this.label}</div>
      <div class="bar">${this.choices.map((choice) => this.#choice(choice))}</div>
    </div>`;
  }

  #choice({ value, label }: Choice): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="segment"
        value=${value}
        .checked=${value === this.value}
        ?disabled=${this.disabled}
        @change=${() => this.#choose(value)}
      />
      <span>${label}</span>
    </label>`;
  }

  #choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-segments': UiSegments;
  }
}
