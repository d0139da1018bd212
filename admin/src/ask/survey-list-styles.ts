import { css } from 'lit';

export const surveyListStyles = css`
  :host {
    display: grid;
    gap: var(--space-16);
  }
  ul.card {
    padding-block: 0;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto auto;
    align-items: center;
    gap: var(--space-8) var(--space-16);
    padding-block: var(--space-12);
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  .name {
    display: grid;
    min-width: 0;
  }
  .name a {
    justify-self: start;
    color: var(--text);
    font-weight: 600;
    text-decoration: none;
  }
  .name a:hover {
    text-decoration: underline;
  }
  .answers {
    text-align: end;
    white-space: nowrap;
  }
  @media (max-width: 47.99rem) {
    li {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .name {
      grid-column: 1 / -1;
    }
    .answers {
      grid-column: 1;
      text-align: start;
    }
    survey-switches {
      grid-column: 1;
    }
  }
`;
