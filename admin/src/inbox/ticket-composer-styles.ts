import { css } from 'lit';

/** How the place looks where a reply or a note is written. */
export const ticketComposerStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-8);
    padding: var(--space-12) var(--space-16);
    border-top: 1px solid var(--line);
    background: var(--raised);
  }
  :host([what='note']) {
    background: var(--watch-soft);
  }
  ui-field::part(control) {
    field-sizing: content;
    min-height: 4.75rem;
    max-height: 40vh;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-8) var(--space-12);
    align-items: center;
  }
  .how {
    flex: 1 1 9rem;
  }
  .push {
    margin-inline-start: auto;
  }
  .bad {
    color: var(--bad);
  }
  /* A finger presses the button. */
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
