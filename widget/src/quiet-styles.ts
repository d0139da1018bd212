import { css } from 'lit';

/** A button that does not ask to be pressed. */
export const quiet = css`
  .quiet {
    padding: 8px 12px;
    margin: 0 -12px;
    text-decoration: underline;
    text-underline-offset: 3px;
    text-decoration-color: var(--muted);
  }
`;
