import { css } from 'lit';

/** How the form of a role looks. */
export const roleFormStyles = css`
  .groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-16);
  }
  fieldset {
    display: grid;
    align-content: start;
    gap: var(--space-8);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-4);
    font-size: var(--type-13);
    font-weight: 600;
  }
  .fault {
    color: var(--bad);
  }
`;
