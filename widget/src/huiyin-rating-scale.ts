import { css, html, LitElement } from 'lit';
import { shared } from './styles.ts';

/**
 * A scale of whole points as a radio group: one tab stop, arrows move, Space or Enter chooses.
 * @fires choose - `CustomEvent<number>`, the chosen score
 */
export class HuiyinRatingScale extends LitElement {
  static override properties = {
    min: {},
    max: {},
    value: {},
    label: {},
    low: {},
    high: {},
    name: {},
    at: { state: true },
  };
  declare min: number;
  declare max: number;
  declare value: number | undefined;
  /** Accessible name of the group: the question. */
  declare label: string;
  declare low: string | undefined;
  declare high: string | undefined;
  /** Accessible name of a point. */
  declare name: (score: number) => string;
  /** The point that holds the tab stop. */
  declare at: number | undefined;

  static override styles = [
    shared,
    css`
      [role='radiogroup'] {
        display: flex;
        gap: 8px;
      }
      .long {
        gap: 3px;
      }
      button {
        flex: 1;
        min-width: 24px;
        height: 52px;
        padding: 0;
        font-size: 18px;
        font-variant-numeric: tabular-nums;
        border-color: var(--edge);
        transition: background 0.12s;
      }
      .long button {
        height: 44px;
        font-size: 15px;
      }
      button:hover {
        background: var(--raised);
        border-color: var(--text);
      }
      [aria-checked='true'],
      [aria-checked='true']:hover {
        background: var(--accent);
        color: var(--on-accent);
        font-weight: 600;
      }
      p {
        display: flex;
        justify-content: space-between;
        gap: 16px;
        margin-top: 8px;
        font-size: 13px;
        color: var(--muted);
      }
      @media (pointer: coarse) {
        .long {
          display: grid;
          grid-template-columns: repeat(6, 1fr);
          gap: 6px;
        }
      }
      @media (forced-colors: active) {
        [aria-checked='true'] {
          forced-color-adjust: none;
          background: Highlight;
          color: HighlightText;
        }
      }
      @media (prefers-reduced-motion) {
        button {
          transition: none;
        }
      }
    `,
  ];

  override render() {
    const { min, max, value, low, high } = this;
    const points = Array.from({ length: max - min + 1 }, (_, i) => min + i);
    return html`
      <div role="radiogroup" class=${points.length > 7 ? 'long' : ''} aria-label=${this.label} @keydown=${this.#move}>
        ${points.map(
          (n) =>
            html`<button
              type="button"
              role="radio"
              aria-checked=${n === value}
              aria-label=${this.name(n)}
              tabindex=${n === (this.at ?? value ?? min) ? 0 : -1}
              @click=${() => this.#choose(n)}
            >
              ${n}
            </button>`,
        )}
      </div>
      <p aria-hidden="true"><span>${low}</span><span>${high}</span></p>
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  #choose(n: number): void {
    this.at = n;
    this.dispatchEvent(new CustomEvent('choose', { detail: n }));
  }

  #move(e: KeyboardEvent): void {
    const { min, max } = this;
    const ahead = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const steps: Record<string, number> = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowDown: 1, ArrowUp: -1 };
    const from = this.at ?? this.value ?? min;
    const step = steps[e.key];
    const to = e.key === 'Home' ? min : e.key === 'End' ? max : step && from + step;
    if (to === undefined) return;
    e.preventDefault();
    const count = max - min + 1;
    this.at = min + ((to - min + count) % count);
    void this.updateComplete.then(() => this.focus());
  }
}
