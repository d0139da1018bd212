import { css } from 'lit';

export const surveyPageStyles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--space-8) var(--space-24);
    margin-bottom: var(--space-16);
  }
  .what {
    min-width: 0;
  }
  h1 {
    font-size: var(--type-24);
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: var(--space-4);
    min-height: 1.625rem;
    font-size: var(--type-13);
  }
  .fixed {
    margin-bottom: var(--space-12);
  }
  .notice {
    margin-bottom: var(--space-12);
    padding: var(--space-8) var(--space-12);
    border-radius: var(--radius-6);
    background: var(--watch-soft);
    color: var(--watch);
  }
  ask-check {
    margin-top: var(--space-16);
  }
  ask-not-asked {
    max-width: 52rem;
    margin-top: var(--space-16);
  }
  .actions {
    position: sticky;
    bottom: 0;
    z-index: 2;
    margin-top: var(--space-16);
    padding-block: var(--space-12);
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  /* Beside the button that would put one's own in place of theirs. */
  .actions .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-4) var(--space-12);
    flex-basis: 100%;
    margin: 0;
  }
  .actions ui-error,
  .actions .notice p {
    flex-basis: 100%;
  }
  @media (max-width: 47.99rem) {
    .actions {
      position: static;
    }
  }
`;
