import { css } from 'lit';

/** What every element here shares: type, focus, buttons and fields, from the panel's tokens. */
export const shared = css`
  :host {
    display: block;
  }
  [hidden] {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-size: 18px;
    font-weight: 600;
    line-height: 26px;
    text-wrap: pretty;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: 6px;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--text);
    outline-offset: 2px;
  }
  .primary {
    padding: 10px 20px;
    font-weight: 600;
    background: var(--accent);
    border-color: var(--line);
    color: var(--on-accent);
  }
`;
