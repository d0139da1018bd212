import { css } from 'lit';

/** The list has its own head, which stays in sight on wide screens. */
export const placeStyles = css`
  :host {
    display: block;
    height: 100%;
  }
  .top {
    background: var(--surface);
  }
  header {
    display: flex;
    align-items: baseline;
    gap: var(--space-8);
    padding: var(--space-12) var(--space-16) 0;
  }
  header [role='status'] {
    flex: 1;
    text-align: end;
  }
  h1 {
    font-size: var(--type-18);
    font-weight: 650;
  }
  .pad {
    padding: var(--space-16);
  }
  .foot {
    padding: var(--space-12) var(--space-16) var(--space-24);
    text-align: center;
  }
  .choose {
    display: grid;
    place-content: center;
    height: 100%;
  }
  .stale {
    animation: fade 0s 200ms forwards;
  }
  @keyframes fade {
    to {
      opacity: 0.5;
    }
  }
  @media (min-width: 48rem) {
    .top {
      position: sticky;
      z-index: 2;
      top: 0;
    }
  }
`;
