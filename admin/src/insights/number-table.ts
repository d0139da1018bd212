import { css } from 'lit';

/** A table of numbers within `.scroll`: names at the start, numbers at the end; on paper it is as long as it is. */
export const numberTable = css`
  .scroll {
    max-height: 28rem;
    overflow: auto;
  }
  th,
  td {
    padding: var(--space-4) var(--space-12);
    border-bottom: 1px solid var(--line);
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    text-align: start;
    font-weight: 400;
  }
  thead th:first-child {
    font-weight: 600;
  }
  @media (max-width: 30rem) {
    th,
    td {
      padding-inline: var(--space-8);
    }
    thead th {
      white-space: normal;
    }
  }
  @media print {
    .scroll {
      max-height: none;
      overflow: visible;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

/** A table that stands by itself: a frame around what scrolls. */
export const framedTable = css`
  .scroll {
    border: 1px solid var(--line);
    border-radius: var(--radius-6);
  }
`;
