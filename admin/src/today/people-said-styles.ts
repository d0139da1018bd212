import { css } from 'lit';

/** A line an answer: its score, what was said, and the facts. What has just come is marked for a moment. */
export const saidStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px var(--space-12);
    padding: var(--space-8);
    margin-inline: calc(-1 * var(--space-8));
    border-radius: var(--radius-6);
  }
  li.fresh {
    animation: fresh 4s ease-out;
  }
  @keyframes fresh {
    from {
      background: var(--accent-soft);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    li.fresh {
      animation: none;
      background: var(--accent-soft);
    }
  }
  score-mark {
    grid-row: 1 / span 2;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-4) var(--space-8);
    font-size: var(--type-12);
    color: var(--muted);
  }
  .head a,
  .about a {
    padding-block: 0.25rem;
    margin-block: -0.25rem;
  }
  .about a {
    min-width: 24px;
  }
`;
