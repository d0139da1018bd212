import { css } from 'lit';

/** Numbers beside each other, each a button that shows its days. */
export const tiles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: var(--space-12);
    margin-block: var(--space-12) var(--space-16);
  }
  .tiles button {
    display: flex;
    min-width: 0;
    flex-direction: column;
    gap: var(--space-4);
    padding: var(--space-12) var(--space-16);
    border: 1px solid var(--line);
    border-radius: var(--radius-10);
    background: var(--raised);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .tiles button:hover {
    border-color: var(--edge);
  }
  .tiles button[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .label {
    overflow-wrap: anywhere;
    font-size: var(--type-13);
    font-weight: 600;
  }
  .more {
    margin-bottom: var(--space-16);
  }
  .value {
    font-size: var(--type-24);
    font-weight: 650;
    line-height: 1.25;
  }
  .good {
    color: var(--good);
  }
  .bad {
    color: var(--bad);
  }
`;
