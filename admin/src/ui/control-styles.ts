import { css } from 'lit';

/** Label, control, hint and error of a field; the same for inputs and selects. */
export const control = css`
  :host {
    display: block;
    min-width: 0;
  }
  label {
    display: block;
    margin-bottom: var(--space-4);
    font-size: var(--type-13);
    font-weight: 500;
  }
  .control {
    display: block;
    width: 100%;
    box-sizing: border-box;
    min-height: 2.25rem;
    margin: 0;
    padding: 0.375rem 0.625rem;
    border: 1px solid var(--edge);
    border-radius: var(--radius-6);
    background: var(--raised);
    color: var(--text);
    font: inherit;
    font-size: var(--type-15);
    line-height: 1.5;
    text-overflow: ellipsis;
  }
  /* Beside one another they are of one height, whatever the browser draws in them. */
  select.control,
  input.control {
    height: 2.25rem;
  }
  .control::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .control:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 0;
    border-color: var(--accent);
  }
  .control[aria-invalid='true'] {
    border-color: var(--bad);
  }
  .control:disabled,
  .control:read-only:not(select) {
    background: var(--sunken);
  }
  textarea.control {
    resize: vertical;
  }
  .below {
    margin: var(--space-4) 0 0;
    font-size: var(--type-13);
    color: var(--muted);
  }
  .error {
    color: var(--bad);
  }
  @media (pointer: coarse) {
    .control {
      min-height: 2.75rem;
      font-size: 1rem;
    }
    select.control,
    input.control {
      height: 2.75rem;
    }
  }
`;
