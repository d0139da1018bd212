import { css } from 'lit';

export const surveyPreviewStyles = css`
  .bar,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-8) var(--space-12);
    align-items: end;
    margin-block: var(--space-12);
  }
  .ways {
    gap: var(--space-8);
  }
  ui-checkbox {
    align-self: center;
  }
  ui-dialog {
    --width: 60rem;
  }
`;
