import { css, html, svg, type TemplateResult } from 'lit';

/** A bar as long as `share` (0 to 1) of its cell. An attribute, not a style: the page's CSP allows none. */
export const shareBar = (share: number): TemplateResult =>
  html`<svg aria-hidden="true">
    ${svg`<rect width=${`${(100 * share).toFixed(2)}%`} height="100%" rx="2"></rect>`}
  </svg>`;

/** A table of numbers whose cell `.bar` holds a {@link shareBar}. */
export const barTable = css`
  th,
  td {
    padding: 2px var(--space-8);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    padding-inline-start: 0;
  }
  td.bar {
    width: 100%;
  }
  tr {
    break-inside: avoid;
  }
  /* Links below one another are 24 px apart. */
  td a {
    display: inline-block;
    min-width: 1.625rem;
    line-height: 1.625rem;
  }
  svg {
    display: block;
    width: 100%;
    height: 0.75rem;
  }
  /* Of scores, in the tone of their group. */
  .good svg {
    fill: var(--good);
  }
  .watch svg {
    fill: var(--edge);
  }
  .bad svg {
    fill: var(--bad);
  }
`;
