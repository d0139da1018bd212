import { css } from 'lit';

export const surveyListStyles = css`
  ui-list.card {
    padding-block: var(--space-4);
  }
  /* Its lines are long, and its switches wide. */
  ui-row {
    --row-text: 18rem;
  }
  [slot='actions'] {
    display: flex;
  }
  .name {
    color: var(--text);
    font-weight: 600;
    text-decoration: none;
  }
  .name:hover {
    text-decoration: underline;
  }
`;
