import { css } from 'lit';

/** A line a step: its sign, what it is, and the one thing to be done. */
export const stepStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  ol {
    margin-top: var(--space-16);
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    gap: var(--space-8) var(--space-12);
    padding-block: var(--space-12);
    border-top: 1px solid var(--line);
  }
  .sign {
    display: grid;
    place-items: center;
    width: 1.5rem;
    height: 1.5rem;
    border: 1.5px solid var(--edge);
    border-radius: 50%;
    color: transparent;
  }
  .done .sign {
    border-color: var(--good);
    background: var(--good-soft);
    color: var(--good);
  }
  .done h3 {
    color: var(--muted);
    font-weight: 500;
  }
  h3 {
    font-size: var(--type-15);
  }
  .what {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    align-self: center;
    min-width: 0;
    max-width: 44rem;
  }
  ui-copy {
    margin-top: var(--space-4);
  }
  .listening {
    display: flex;
    align-items: baseline;
    gap: var(--space-8);
    color: var(--accent);
  }
  .done .listening {
    color: var(--good);
  }
  .listening:empty {
    display: none;
  }
  .pulse {
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: currentColor;
    animation: pulse 1.6s ease-in-out infinite alternate;
  }
  @keyframes pulse {
    to {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pulse {
      animation: none;
    }
  }
  @media (max-width: 35rem) {
    li {
      grid-template-columns: auto minmax(0, 1fr);
    }
    li > ui-button {
      grid-column: 2;
      justify-self: start;
    }
  }
`;
