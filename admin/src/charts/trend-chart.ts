import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Presses } from '../ui/presses.ts';
import { Printing } from '../ui/printing.ts';
import { pageColours } from './chart-colours.ts';
import { destination } from './slider-keys.ts';
import { textLength } from './text-length.ts';
import { trendChart } from './trend-chart-styles.ts';
import { letters, trendDrawing } from './trend-drawing.ts';
import { planTrend, type TrendPlan } from './trend-plan.ts';
import type { Trend } from './trend-points.ts';

/** Of a sheet, px: the drawing grows and shrinks with it. */
const paperWidth = 680;

/**
 * A line with its interval band and count bars beneath. The pointer shows a point, whose words can be marked; with the keyboard it is a
 * slider through the points, which screen readers read out. With `opens` it fires `point` with the index of one that is pressed, by the
 * mouse or by Enter; a finger looks at it alone.
 */
@customElement('trend-chart')
export class TrendChart extends LitElement {
  static override styles = trendChart;

  /** Names the chart. */
  @property() label = '';
  /** How to go through the points, for people who cannot see the chart. */
  @property() hint = '';
  @property({ attribute: false }) trend!: Trend;
  /** Whether something opens when a point is pressed. */
  @property({ type: Boolean, reflect: true }) opens = false;

  @query('.room') private readonly room!: HTMLElement;
  @query('.slider') private readonly slider!: HTMLElement;
  @query('.tip') private readonly tip!: HTMLElement | null;
  /** The point that is looked at. */
  @state() private marked: number | undefined;
  /** Of the room, px; 0 while it is not laid out. */
  @state() private width = 0;
  readonly #presses = new Presses();
  readonly #printing = new Printing(this);
  readonly #resized = new ResizeObserver(() => (this.width = this.room.clientWidth));
  #plan: TrendPlan | undefined;

  constructor() {
    super();
    this.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') this.marked = undefined;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#resized.observe(this.room);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('trend')) this.marked = undefined;
    const width = this.#printing.now ? paperWidth : this.width;
    const isPlanned = this.#plan?.width === width && !changed.has('trend');
    if (width && !isPlanned)
      this.#plan = planTrend(this.trend, {
        width,
        measure: textLength(`${letters}px ${getComputedStyle(this).fontFamily}`),
      });
  }

  override render(): TemplateResult {
    const last = Math.max(0, this.trend.points.length - 1);
    const at = this.marked ?? last;
    return html`<div class="room"></div>
      <div
        class="slider"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-description=${this.hint}
        aria-valuemin="0"
        aria-valuemax=${last}
        aria-valuenow=${at}
        aria-valuetext=${this.#words(at).join(', ')}
        @keydown=${this.#key}
        @focus=${this.#focused}
        @blur=${() => (this.marked = undefined)}
        @pointerdown=${this.#down}
        @pointermove=${this.#looked}
        @click=${this.#pressed}
      >
        ${this.#plan ? this.#drawing(this.#plan) : nothing}
      </div>
      ${this.#tip()}`;
  }

  #drawing(plan: TrendPlan): TemplateResult {
    return html`<svg viewBox="0 0 ${plan.width} ${plan.height}" aria-hidden="true">
      ${trendDrawing(this.trend, plan, pageColours, this.marked)}
    </svg>`;
  }

  #tip(): TemplateResult | typeof nothing {
    if (this.marked === undefined) return nothing;
    return html`<div class="tip" aria-hidden="true">
      ${this.#words(this.marked).map((line) => html`<p>${line}</p>`)}
    </div>`;
  }

  #words(index: number): readonly string[] {
    return this.trend.points[index]?.words ?? [];
  }

  /** Of a line without height: the drawing changes the height of everything around it. */
  override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    this.#resized.observe(this.room);
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.marked !== undefined && this.tip && this.#plan) this.#place(this.tip, this.#plan, this.marked);
  }

  /** Above or below the point, so that it hides neither: whoever moves straight there keeps it, and can mark its words. */
  #place(tip: HTMLElement, plan: TrendPlan, index: number): void {
    const panel = plan.value ?? plan.count;
    const { n, value } = this.trend.points[index]!;
    const y = panel.y((plan.value ? value : n) ?? 0);
    const isHigh = y < (panel.top + panel.bottom) / 2;
    const across = plan.x(index) - tip.offsetWidth / 2;
    tip.style.left = `${Math.max(0, Math.min(across, plan.width - tip.offsetWidth))}px`;
    tip.style.top = `${isHigh ? y + 24 : Math.max(0, y - 24 - tip.offsetHeight)}px`;
  }

  /** The point below a pointer, where it is on the drawing itself. */
  #pointAt({ clientX, clientY }: PointerEvent): number | undefined {
    const plan = this.#plan;
    if (!plan) return undefined;
    const { left, top } = this.slider.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const index = Math.floor((x - plan.left) / plan.step);
    const isWithin = y >= (plan.value ?? plan.count).top && y <= plan.count.bottom;
    return isWithin && index in this.trend.points ? index : undefined;
  }

  #looked(event: PointerEvent): void {
    this.marked = this.#pointAt(event);
  }

  #down(event: PointerEvent): void {
    this.#presses.begin(event);
    this.#looked(event);
  }

  #pressed(event: PointerEvent): void {
    if (event.pointerType !== 'touch' && this.#presses.isOne(event)) this.#open(this.#pointAt(event));
  }

  /** A click focuses too: then the pointer shows what it is on. */
  #focused(): void {
    if (this.slider.matches(':focus-visible')) this.marked = this.trend.points.length - 1;
  }

  #key(event: KeyboardEvent): void {
    const last = this.trend.points.length - 1;
    if (event.key === 'Enter') this.#open(this.marked ?? last);
    if (event.key === 'Escape') this.marked = undefined;
    const to = destination(event.key, this.marked ?? last, last);
    if (to === undefined || last < 0) return;
    event.preventDefault();
    this.marked = to;
  }

  #open(index: number | undefined): void {
    if (this.opens && index !== undefined) this.dispatchEvent(new CustomEvent('point', { detail: index }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trend-chart': TrendChart;
  }
}
