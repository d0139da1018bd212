import { css } from 'lit';
import { looks } from './looks.ts';

/** What every view of the console starts from. */
export const base = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--type-15);
    font-weight: 600;
  }
  h3 {
    font-size: var(--type-13);
    font-weight: 600;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  a:focus-visible,
  button:focus-visible,
  summary:focus-visible,
  [tabindex]:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--radius-6);
  }
  summary {
    line-height: 1.75rem;
    cursor: pointer;
  }
  code {
    font-family: var(--font-code);
    font-size: 0.925em;
    overflow-wrap: anywhere;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--type-13);
    /* Columns share the room by their words. */
    overflow-wrap: break-word;
  }
  ${looks}
`;

/** A raised block of content: `<section class="card">`. */
export const card = css`
  .card {
    background: var(--raised);
    border: 1px solid var(--line);
    border-radius: var(--radius-10);
    padding: var(--space-16);
    min-width: 0;
  }
  .card > h2,
  .card > .head {
    margin-bottom: var(--space-12);
  }
  /* What the card is for. */
  .card > h2 + p.muted {
    font-size: var(--type-13);
  }
  @media print {
    .card {
      border: 0;
      padding: 0 0 var(--space-16);
    }
  }
`;

/** What somebody should know before they go on: `<div class="warning" role="note"><ui-icon name="warning">…`. */
export const warning = css`
  .warning {
    display: flex;
    gap: var(--space-8);
    padding: var(--space-8) var(--space-12);
    border: 1px solid var(--watch);
    border-radius: var(--radius-6);
    background: var(--watch-soft);
    font-size: var(--type-13);
  }
  .warning ui-icon {
    color: var(--watch);
    margin-top: 0.1em;
  }
`;

/** The room of a place: one column of at most 70 rem, more air on wide screens. */
export const place = css`
  :host {
    display: block;
    max-width: 70rem;
    margin-inline: auto;
    padding: var(--space-16) var(--space-16) var(--space-32);
  }
  @media (min-width: 60rem) {
    :host {
      padding: var(--space-24) var(--space-32) var(--space-32);
    }
  }
  @media print {
    :host {
      padding: 0;
    }
  }
`;

/** The parts of an element below one another. */
export const parts = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-16);
  }
`;

/** A part that stands below another one. */
export const below = css`
  :host {
    display: block;
    margin-top: var(--space-16);
  }
`;

/** Fields below one another, actions at the end. */
export const form = css`
  form {
    display: grid;
    gap: var(--space-16);
  }
`;
