import { css } from 'lit';

export const questionCardStyles = css`
  :host {
    display: block;
  }
  section {
    border: 1px solid var(--line);
    border-radius: var(--radius-10);
    background: var(--raised);
  }
  .head {
    gap: 0 var(--space-8);
    padding-inline-end: var(--space-8);
  }
  h3 {
    flex: 1 1 14rem;
    min-width: 0;
  }
  h3 button {
    display: flex;
    align-items: center;
    gap: var(--space-8);
    width: 100%;
    min-height: 2.75rem;
    padding: var(--space-8) var(--space-12);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--type-15);
    text-align: start;
    cursor: pointer;
  }
  h3 button:focus-visible {
    outline-offset: -2px;
  }
  .n {
    color: var(--muted);
  }
  .title {
    min-width: 0;
  }
  .type {
    margin-inline-start: auto;
    color: var(--muted);
    font-size: var(--type-13);
    font-weight: 400;
    text-align: end;
  }
  .buttons {
    display: flex;
  }
  .fields {
    display: grid;
    gap: var(--space-16);
    padding: var(--space-4) var(--space-12) var(--space-16);
  }
  .ends,
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
    gap: var(--space-12);
  }
  .group {
    display: grid;
    gap: var(--space-12);
    padding-inline-start: var(--space-12);
    border-inline-start: 2px solid var(--line);
  }
  .part {
    display: grid;
    gap: var(--space-8);
    justify-items: start;
  }
  .part > * {
    width: 100%;
  }
  .part > ui-button {
    width: auto;
  }
  .heading {
    font-size: var(--type-13);
    font-weight: 500;
  }
  .branch {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: end;
    gap: var(--space-8);
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
  }
`;
