import { css } from 'lit';

/** A line for each saved reply, what it says at most one line; on phones what can be done below. */
export const savedReplyStyles = css`
  .top {
    margin-block: var(--space-12);
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-4) var(--space-12);
    padding-block: var(--space-12);
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  saved-reply-form {
    display: block;
    grid-column: 1 / -1;
  }
  .said {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .title {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  @media (max-width: 36rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    .acts {
      margin-inline-start: calc(-1 * var(--space-12));
    }
  }
`;
