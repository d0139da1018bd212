import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { loadPart } from '../api/load-part.ts';
import { themeChanges } from '../shell/theme.ts';
import { TryAgain } from '../ui/try-again.ts';
import '../ui/ui-error.ts';
import '../ui/ui-skeleton.ts';
import { colourStyles, colourSwatches, readColours } from './chart-colours.ts';
import type { Drawing } from './draw-trend.ts';
import type { Trend } from './trend-points.ts';

const page = 7;

/**
 * A line with its interval band and count bars beneath. The pointer shows a point; with the keyboard it is a slider
 * through the points, which screen readers read out. With `opens` it fires `point` with the index of one that is pressed, by the mouse or
 * by Enter.
 */
@customElement('trend-chart')
export class TrendChart extends LitElement {
  static override styles = [
    colourStyles,
    css`
      :host {
        display: block;
        position: relative;
        height: 22rem;
      }
      ui-skeleton {
        position: absolute;
        inset: 0;
        pointer-events: none;
      }
      ui-error {
        position: absolute;
        inset: 0 0 auto;
      }
      .slider,
      .drawing {
        height: 100%;
      }
      /* As wide as fits on A4 and on Letter, since nothing measures a sheet beforehand. */
      :host([paper]) {
        width: 17cm;
      }
      @media print {
        :host {
          break-inside: avoid;
        }
      }
      :host([opens]) .drawing {
        cursor: pointer;
      }
      .slider:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
        border-radius: var(--radius-6);
      }
    `,
  ];

  /** Names the chart. */
  @property() label = '';
  /** How to go through the points, for people who cannot see the chart. */
  @property() hint = '';
  @property({ attribute: false }) trend!: Trend;
  /** Whether something opens when a point is pressed. */
  @property({ type: Boolean, reflect: true }) opens = false;

  @query('.drawing') private readonly place!: HTMLElement;
  /** The point the keyboard stands on. */
  @state() private marked: number | undefined;
  /** Whether the chart stands; its library is fetched first. */
  @state() private ready = false;
  /** Why its library did not come. */
  @state() private failed: unknown;
  readonly #tryAgain = new TryAgain(() => void this.#begin(), this);
  #drawing: Drawing | undefined;
  /** Kept once the chart is drawn; the library comes only then. */
  drawn: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    themeChanges.addEventListener('change', this.#redraw);
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#fromPaper);
    if (this.hasUpdated) this.drawn = this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    themeChanges.removeEventListener('change', this.#redraw);
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#fromPaper);
    this.#drawing?.dispose();
    this.#drawing = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('trend')) this.marked = undefined;
  }

  override render(): TemplateResult {
    const last = Math.max(0, this.trend.points.length - 1);
    const at = this.marked ?? last;
    return html`${colourSwatches}
      <div
        class="slider"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-description=${this.hint}
        aria-valuemin="0"
        aria-valuemax=${last}
        aria-valuenow=${at}
        aria-valuetext=${this.trend.points[at]?.words.join(', ') ?? ''}
        @keydown=${this.#pressed}
        @focus=${this.#focused}
        @blur=${() => this.#mark(undefined)}
      >
        <div class="drawing" aria-hidden="true"></div>
      </div>
      ${this.ready ? nothing : this.#waiting()}`;
  }

  #waiting(): TemplateResult {
    return this.failed
      ? html`<ui-error .error=${this.failed} @retry=${() => void this.#begin()}></ui-error>`
      : html`<ui-skeleton rows="8"></ui-skeleton>`;
  }

  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.drawn = this.#begin();
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (changed.has('trend')) this.#redraw();
  }

  async #begin(): Promise<void> {
    try {
      const { drawTrend } = await loadPart(() => import('./draw-trend.ts'));
      if (!this.isConnected || this.#drawing) return;
      this.#drawing = drawTrend(this.place, (index) => this.#open(index));
      this.#redraw();
      this.ready = true;
      this.failed = undefined;
    } catch (error) {
      this.failed = error;
      this.#tryAgain.after(error);
    }
  }

  readonly #toPaper = (): void => this.#setPaper(true);
  readonly #fromPaper = (): void => this.#setPaper(false);

  /** At once: the sheet is drawn before the next frame. */
  #setPaper(on: boolean): void {
    this.toggleAttribute('paper', on);
    this.#drawing?.resize();
    this.#redraw();
  }

  readonly #redraw = (): void => {
    this.#drawing?.draw(this.trend, readColours(this.renderRoot));
    if (this.marked !== undefined) this.#drawing?.mark(this.marked);
  };

  /** A click focuses too: then the pointer shows what it is on. */
  #focused(event: FocusEvent): void {
    if ((event.currentTarget as HTMLElement).matches(':focus-visible')) this.#mark(this.trend.points.length - 1);
  }

  #pressed(event: KeyboardEvent): void {
    const last = this.trend.points.length - 1;
    if (event.key === 'Enter') this.#open(this.marked ?? last);
    const to = destination(event.key, this.marked ?? last, last);
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.#mark(to);
  }

  #open(index: number): void {
    if (this.opens) this.dispatchEvent(new CustomEvent('point', { detail: index }));
  }

  #mark(index: number | undefined): void {
    this.marked = index;
    this.#drawing?.mark(index);
  }
}

/** Where a key leads to, as on any slider. */
function destination(key: string, from: number, last: number): number | undefined {
  const to = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    PageDown: from - page,
    PageUp: from + page,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), last);
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-chart': TrendChart;
  }
}
