import { css } from 'lit';

export const rulesEditorStyles = css`
  :host {
    display: block;
    max-width: 52rem;
  }
  form,
  .content {
    display: grid;
    gap: var(--space-16);
  }
  .content {
    gap: var(--space-12);
    margin-top: var(--space-12);
  }
  .card > h2 {
    margin-bottom: 0;
  }
  .told {
    margin-bottom: var(--space-16);
    padding: var(--space-12) var(--space-16);
    border-radius: var(--radius-10);
    background: var(--accent-soft);
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-8);
  }
  /* What takes a line away stands beside its field, not beside the label or a hint. */
  .line:has(ui-field) {
    align-items: start;
  }
  .line:has(ui-field) > ui-button {
    margin-top: calc(1.5 * var(--type-13) + var(--space-4));
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    align-items: start;
    gap: var(--space-12);
  }
  .add,
  .ticks {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-8);
  }
  .ticks {
    gap: var(--space-8) var(--space-24);
  }
  .label {
    font-size: var(--type-13);
    font-weight: 500;
  }
  .verdict {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    min-height: 1.5rem;
    margin-top: var(--space-4);
    font-size: var(--type-13);
  }
  .verdict.yes {
    color: var(--good);
  }
  .verdict.no,
  .verdict.no_address {
    color: var(--bad);
  }
`;
