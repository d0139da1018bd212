import { css } from 'lit';

/** Looks of the tags of a ticket. */
export const tagFieldStyles = css`
  :host {
    display: grid;
    gap: var(--space-4);
    min-width: 0;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-4);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-width: 0;
    padding-inline-start: var(--space-8);
    border-radius: 0.75rem;
    background: var(--sunken);
    color: var(--text);
    font-size: var(--type-12);
    line-height: 1.5rem;
  }
  .tag bdi {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-4);
    min-height: 1.5rem;
    border: 0;
    border-radius: 0.75rem;
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: var(--type-12);
    cursor: pointer;
  }
  .tag button {
    justify-content: center;
    width: 1.5rem;
    padding: 0;
  }
  button:hover {
    color: var(--text);
  }
  .add {
    padding: 0 var(--space-8);
    border: 1px dashed var(--edge);
  }
  ui-icon {
    width: 0.875rem;
    height: 0.875rem;
  }
  p,
  ui-error,
  ui-skeleton {
    margin: var(--space-8) var(--space-12);
  }
  @media (pointer: coarse) {
    button {
      min-height: 2rem;
    }
    .tag button {
      width: 2rem;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;
