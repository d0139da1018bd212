import { css } from 'lit';

/** The parts of a card below one another, and the members of a team under a line that opens. */
export const teamSettingsStyles = css`
  .card > * + * {
    margin-top: var(--space-8);
  }
  .bad {
    color: var(--bad);
  }
  summary {
    min-height: 1.75rem;
    cursor: pointer;
  }
`;
