import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sparks, type Spark } from './sparks.ts';

/** How a number went, without axes: a line, broken where there is none, and a dot at its end. For the eye alone: who wants to know follows the trend. */
@customElement('spark-line')
export class SparkLine extends LitElement {
  static override styles = css`
    :host {
      display: block;
      height: 2.5rem;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    polyline {
      fill: none;
      stroke: var(--accent);
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
    .dot {
      stroke-width: 5;
    }
  `;

  /** One after another; null where there is none. */
  @property({ attribute: false }) values: readonly (number | null)[] = [];
  /** The least that the whole height stands for, so that chance does not look like a change. */
  @property({ type: Number }) span = 0;

  override render(): TemplateResult | typeof nothing {
    const lines = sparks(this.values, this.span);
    const last = lines.at(-1)?.at(-1);
    if (!last) return nothing;
    return html`<svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true">
      ${lines.map((line) => drawn(line))} ${drawn([last], 'dot')}
    </svg>`;
  }
}

/** A line of one point is a dot, by its round ends. */
const drawn = (line: readonly Spark[], look = ''): SVGTemplateResult =>
  svg`<polyline class=${look} points=${[...line, ...line.slice(-1)].map(({ x, y }) => `${x},${y}`).join(' ')}></polyline>`;

declare global {
  interface HTMLElementTagNameMap {
    'spark-line': SparkLine;
  }
}
