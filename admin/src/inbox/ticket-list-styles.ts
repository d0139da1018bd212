import { css } from 'lit';

/** A line is a small grid: who and when, what, then the facts. Lines out of sight cost no layout. */
export const lineStyles = css`
  :host {
    display: block;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 5rem;
    border-bottom: 1px solid var(--line);
  }
  a {
    display: grid;
    grid-template: 'who when' auto 'what what' auto 'facts owner' minmax(1.5rem, auto) / minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--space-8);
    padding: var(--space-8) var(--space-16);
    border-inline-start: 3px solid transparent;
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    background: var(--sunken);
  }
  a.cursor {
    border-inline-start-color: var(--edge);
  }
  a[aria-current] {
    background: var(--accent-soft);
    border-inline-start-color: var(--accent);
  }
  a:focus-visible {
    outline-offset: -2px;
  }
  .who {
    grid-area: who;
    justify-self: start;
    max-width: 100%;
    font-weight: 600;
  }
  .when {
    grid-area: when;
    font-size: var(--type-13);
  }
  .what {
    grid-area: what;
  }
  .facts {
    grid-area: facts;
    display: flex;
    align-items: center;
    gap: var(--space-8);
    min-width: 0;
    color: var(--muted);
    font-size: var(--type-12);
  }
  .number {
    flex: none;
  }
  .owner {
    grid-area: owner;
    justify-self: end;
  }
  ui-avatar {
    width: 1.5rem;
    height: 1.5rem;
    font-size: 0.625rem;
  }
  .end {
    height: 1px;
  }
`;
