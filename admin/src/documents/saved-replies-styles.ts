import { css } from 'lit';

/** A quiet button in the line of the composer; below it, over its whole width, what is picked from. */
export const savedRepliesStyles = css`
  .open {
    display: inline-flex;
    align-items: center;
    gap: var(--space-4);
    min-height: 1.75rem;
    margin-inline-start: auto;
    padding: 0 var(--space-8);
    border: 0;
    border-radius: var(--radius-6);
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: var(--type-13);
    cursor: pointer;
  }
  .open:hover,
  .open[aria-expanded='true'] {
    background: var(--sunken);
    color: var(--text);
  }
  p,
  ui-error,
  ui-skeleton {
    margin: var(--space-12);
  }
  .bad {
    margin: 0 0 var(--space-8);
    color: var(--bad);
  }
  @media (pointer: coarse) {
    .open {
      min-height: 2.5rem;
    }
  }
`;
