import { css } from 'lit';

/** Small pictures in a row, and one large in the middle of the window. */
export const pictureStyles = css`
  :host {
    display: block;
    margin-top: var(--space-8);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-8);
  }
  button {
    display: block;
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: var(--radius-6);
    overflow: hidden;
    background: var(--sunken);
    cursor: zoom-in;
  }
  button img {
    display: block;
    width: 7rem;
    height: 7rem;
    object-fit: cover;
  }
  .failed {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    color: var(--bad);
    font-size: var(--type-13);
  }
  dialog {
    max-width: 96vw;
    max-height: 96vh;
    padding: 0;
    border: 1px solid var(--edge);
    border-radius: var(--radius-10);
    background: var(--raised);
    color: var(--text);
  }
  dialog::backdrop {
    background: var(--veil);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    padding: var(--space-4) var(--space-4) var(--space-4) var(--space-12);
  }
  figcaption {
    flex: 1;
    font-size: var(--type-13);
  }
  figure img {
    display: block;
    width: auto;
    height: auto;
    max-width: 96vw;
    max-height: calc(96vh - 3.5rem);
    margin-inline: auto;
  }
`;
