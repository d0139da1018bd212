/** The same colour for the same thing in every chart: the metric is the accent, counts and what was before are grey. */
export interface ChartColours {
  readonly line: string;
  readonly count: string;
  readonly before: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly raised: string;
}

/** Those of the page, which follow light, dark and paper by themselves. */
export const pageColours: ChartColours = {
  line: 'var(--accent)',
  count: 'var(--edge)',
  before: 'var(--edge)',
  text: 'var(--text)',
  muted: 'var(--muted)',
  grid: 'var(--line)',
  raised: 'var(--raised)',
};

/** The light ones as the browser writes them out, for a file, which has no page around it. */
export function lightColours(): ChartColours {
  const swatch = document.body.appendChild(document.createElement('i'));
  swatch.style.colorScheme = 'light';
  const written = Object.entries(pageColours).map(([name, token]) => {
    swatch.style.color = token;
    return [name, getComputedStyle(swatch).color];
  });
  swatch.remove();
  return Object.fromEntries(written);
}
