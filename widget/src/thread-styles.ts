import { css } from 'lit';

/** The conversation. */
export const threadStyles = css`
  .stack {
    justify-items: stretch;
  }
  .others {
    margin-bottom: 16px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  .status {
    font-size: 13px;
    color: var(--muted);
  }
  .status.waiting,
  .status.resolved {
    color: var(--good);
  }
  .next {
    color: var(--muted);
  }
  ol {
    display: grid;
    gap: 16px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    gap: 4px;
    max-width: 88%;
    justify-self: end;
    justify-items: end;
  }
  li p {
    padding: 10px 14px;
    border-radius: 10px;
    border: 1px solid var(--line);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .staff {
    justify-self: start;
    justify-items: start;
  }
  .staff p {
    background: var(--raised);
    border-color: transparent;
  }
`;
