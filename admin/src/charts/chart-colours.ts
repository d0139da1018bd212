import { css, html, type TemplateResult } from 'lit';

/** The tokens a chart draws with, resolved: a chart library cannot read `light-dark()`. */
export interface ChartColours {
  readonly line: string;
  readonly count: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly raised: string;
  readonly edge: string;
}

const names = ['line', 'count', 'text', 'muted', 'grid', 'raised', 'edge'] as const satisfies (keyof ChartColours)[];

/** The same colour for the same thing in every chart: the metric is the accent, counts are grey. */
export const colourStyles = css`
  .colours {
    display: none;
  }
  .colours .line {
    color: var(--accent);
  }
  .colours .count {
    color: var(--edge);
  }
  .colours .text {
    color: var(--text);
  }
  .colours .muted {
    color: var(--muted);
  }
  .colours .grid {
    color: var(--line);
  }
  .colours .raised {
    color: var(--raised);
  }
  .colours .edge {
    color: var(--edge);
  }
`;

/** Swatches nobody sees; `readColours` asks the browser what they came out as. */
export const colourSwatches: TemplateResult = html`<div class="colours">
  ${names.map((name) => html`<i class=${name}></i>`)}
</div>`;

export function readColours(root: ParentNode): ChartColours {
  const colourOf = (name: string): string => getComputedStyle(root.querySelector(`.colours .${name}`)!).color;
  return Object.fromEntries(names.map((name) => [name, colourOf(name)])) as unknown as ChartColours;
}
