import { css } from 'lit';

export const newSurveyStyles = css`
  :host {
    display: grid;
    gap: var(--space-16);
    align-items: start;
  }
  @media (min-width: 64rem) {
    :host {
      grid-template-columns: minmax(0, 1fr) min(39vw, 27rem);
    }
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
    gap: var(--space-8);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--space-8);
    padding: 0;
    font-size: var(--type-13);
    font-weight: 500;
  }
  label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-content: start;
    gap: 0 var(--space-8);
    padding: var(--space-8) var(--space-12);
    border: 1px solid var(--line);
    border-radius: var(--radius-6);
    cursor: pointer;
  }
  label:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  input {
    accent-color: var(--accent);
  }
  label .small {
    grid-column: 2;
  }
`;
