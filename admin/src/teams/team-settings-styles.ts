import { css } from 'lit';

/** The parts of a card below one another. */
export const teamSettingsStyles = css`
  .card > * + * {
    margin-top: var(--space-8);
  }
  .bad {
    color: var(--bad);
  }
`;
