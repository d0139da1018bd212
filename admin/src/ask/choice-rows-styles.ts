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
  @media (max-width: 40rem) {
    li {
      gap: 0;
    }
    li.below {
      padding-inline-start: var(--space-12);
    }
  }
  ui-field {
    flex: 1;
  }
  /* As wide as high: what is written has the room. */
  li ui-button::part(base) {
    width: 2.25rem;
    padding-inline: 0;
  }
  ul {
    margin-bottom: var(--space-8);
  }
`;
