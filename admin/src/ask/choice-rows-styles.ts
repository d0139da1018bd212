import { css } from 'lit';

export const choiceRowsStyles = css`
  .title {
    font-size: var(--type-13);
    font-weight: 500;
  }
  .error {
    color: var(--bad);
    font-size: var(--type-13);
  }
  li {
    display: flex;
    align-items: start;
    gap: var(--space-4);
    margin-top: var(--space-4);
  }
  li.below {
    padding-inline-start: var(--space-24);
  }
  ui-field {
    flex: 1;
  }
  ul {
    margin-bottom: var(--space-8);
  }
`;
