import { css } from 'lit';

/** A pill of up to three parts: what it is of, its value, and what takes it away. */
export const chipStyles = css`
  :host {
    --outline: var(--edge);
    display: inline-flex;
    min-width: 0;
    max-width: 100%;
    font-size: var(--type-13);
  }
  :host([set]) {
    --outline: var(--accent);
  }
  label {
    display: flex;
    flex: 0 1 auto;
    min-width: 0;
  }
  .label,
  select,
  input,
  button {
    min-height: 2rem;
    border: 1px solid var(--outline);
    border-radius: 0;
    background: var(--raised);
    color: var(--text);
    font: inherit;
  }
  .label {
    flex: 0 1 auto;
    padding-inline: var(--space-12) var(--space-8);
    border-inline-end: 0;
    border-start-start-radius: 1rem;
    border-end-start-radius: 1rem;
    color: var(--muted);
    line-height: calc(2rem - 2px);
  }
  :host([set]) .label {
    background: var(--accent-soft);
    color: var(--accent);
  }
  select,
  input {
    field-sizing: content;
    flex: 0 1 auto;
    min-width: 3rem;
    max-width: 16rem;
    padding-inline: var(--space-8);
    font-weight: 500;
    text-overflow: ellipsis;
  }
  :host([lasting]) select {
    border-start-end-radius: 1rem;
    border-end-end-radius: 1rem;
  }
  select:only-child {
    padding-inline-start: var(--space-12);
    border-radius: 1rem;
  }
  option {
    font-weight: 400;
  }
  :is(select, input, button):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 0;
  }
  button {
    display: grid;
    flex: none;
    place-items: center;
    width: 2rem;
    padding: 0;
    border-inline-start: 0;
    border-start-end-radius: 1rem;
    border-end-end-radius: 1rem;
    color: var(--muted);
    cursor: pointer;
  }
  button:hover {
    color: var(--text);
  }
  @media (pointer: coarse) {
    .label,
    select,
    input,
    button {
      min-height: 2.75rem;
    }
    .label {
      line-height: calc(2.75rem - 2px);
    }
    select,
    input {
      font-size: 1rem;
    }
    button {
      width: 2.75rem;
    }
  }
`;
