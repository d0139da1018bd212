import { css } from 'lit';

/** How a `<progress>` looks: a thin bar in the accent. */
export const progressBar = css`
  progress {
    display: block;
    width: 100%;
    height: 0.5rem;
    margin-block: var(--space-4);
    border: 0;
    border-radius: 99px;
    overflow: hidden;
    appearance: none;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
`;
