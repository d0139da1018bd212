import { css } from 'lit';

/** Below the bell: beside the sidebar, on phones over the page. */
export const panelStyles = css`
  :host(:popover-open) {
    position: fixed;
    inset: 3.5rem auto auto var(--space-12);
    display: flex;
    flex-direction: column;
    width: min(26rem, calc(100vw - 1.5rem));
    max-height: min(36rem, calc(100dvh - 4.5rem));
    margin: 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: var(--radius-10);
    background: var(--raised);
    color: var(--text);
    box-shadow: var(--shadow);
    outline: none;
    overflow: hidden;
  }
  .head {
    min-height: 3rem;
    padding-block: var(--space-8);
    padding-inline: var(--space-16) var(--space-8);
    border-bottom: 1px solid var(--line);
  }
  .list {
    flex: 1 1 auto;
    min-height: 8rem;
    overflow: auto;
  }
  ui-skeleton,
  ui-error,
  .more {
    margin: var(--space-12) var(--space-16);
  }
  footer {
    padding: var(--space-8) var(--space-16);
    border-top: 1px solid var(--line);
    font-size: var(--type-13);
  }
  footer a {
    display: inline-block;
    min-height: 1.5rem;
  }
  @media (max-width: 47.99rem) {
    :host(:popover-open) {
      inset: 3.75rem var(--space-12) auto auto;
      max-height: calc(100dvh - 4.5rem);
    }
  }
`;
