import { css } from 'lit';

/** A quiet button in the line of the composer; below it, over its whole width, search and list. */
export const savedRepliesStyles = css`
  :host {
    display: contents;
  }
  .open {
    display: inline-flex;
    align-items: center;
    gap: var(--space-4);
    min-height: 1.75rem;
    margin-inline-start: auto;
    padding: 0 var(--space-8);
    border: 0;
    border-radius: var(--radius-6);
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: var(--type-13);
    cursor: pointer;
  }
  .open:hover,
  .open[aria-expanded='true'] {
    background: var(--sunken);
    color: var(--text);
  }
  .panel {
    flex: 1 0 100%;
    min-width: 0;
    border: 1px solid var(--edge);
    border-radius: var(--radius-6);
    background: var(--raised);
    overflow: hidden;
  }
  .panel:focus-within {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  input {
    display: block;
    width: 100%;
    min-height: 2.25rem;
    padding: 0 var(--space-12);
    border: 0;
    border-bottom: 1px solid var(--line);
    background: none;
    color: inherit;
    font: inherit;
    outline: none;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  ul {
    max-height: min(16rem, 34vh);
    padding: var(--space-4);
    overflow: auto;
  }
  li {
    padding: var(--space-4) var(--space-8);
    border-radius: var(--radius-6);
    cursor: pointer;
  }
  li[aria-selected='true'] {
    background: var(--accent-soft);
  }
  .title {
    display: flex;
    gap: var(--space-8);
    align-items: baseline;
  }
  .name {
    font-weight: 500;
  }
  li[aria-selected='true'] .muted {
    color: var(--text);
  }
  p,
  ui-error,
  ui-skeleton {
    margin: var(--space-12);
  }
  .bad {
    color: var(--bad);
  }
  @media (pointer: coarse) {
    .open {
      min-height: 2.5rem;
    }
    li {
      padding-block: var(--space-8);
    }
  }
`;
