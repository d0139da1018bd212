import { css } from 'lit';

export const savedReplyStyles = css`
  .top {
    margin-block: var(--space-12);
  }
  saved-reply-form {
    display: block;
  }
  .title {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
`;
