import { css } from 'lit';

/** Fields, chips and messages of the forms. 16 px keeps iOS from zooming in. */
export const fields = css`
  form,
  .stack {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  label {
    display: grid;
    gap: 4px;
    width: 100%;
    font-weight: 500;
  }
  label small {
    margin-inline-start: 4px;
  }
  small {
    font-size: 13px;
    font-weight: 400;
    color: var(--muted);
  }
  input,
  textarea {
    width: 100%;
    padding: 10px 12px;
    font: inherit;
    font-size: 16px;
    font-weight: 400;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--edge);
    border-radius: 6px;
  }
  textarea {
    resize: vertical;
    min-height: 80px;
    field-sizing: content;
    max-height: 240px;
  }
  [aria-invalid='true'] {
    border-color: var(--bad);
  }
  .wrong {
    color: var(--bad);
    font-size: 13px;
    font-weight: 400;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 8px;
    font-weight: 500;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chips button {
    padding: 7px 14px;
    min-height: 38px;
    border-color: var(--edge);
    border-radius: 19px;
    text-align: start;
  }
  .chips button:hover {
    background: var(--raised);
  }
  .chips [aria-pressed='true'],
  .chips [aria-checked='true'] {
    background: var(--text);
    border-color: var(--text);
    color: var(--surface);
  }
  @media (forced-colors: active) {
    .chips [aria-pressed='true'],
    .chips [aria-checked='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
