import { css } from 'lit';

/** A table of a few values beneath what is said of them. */
export const tableStyles = css`
  table {
    width: auto;
    max-width: 100%;
  }
  th,
  td {
    padding: 2px var(--space-16) 2px 0;
    text-align: start;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  thead th {
    color: var(--muted);
  }
  td {
    font-variant-numeric: tabular-nums;
  }
`;
