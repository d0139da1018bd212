import { css } from './sheet.ts';

/** Fields, choices, pictures and conversations. Fields of 16 px keep iOS from zooming in. */
export const moreStyles = css`
  .huiyin {
    --good: light-dark(#1b6e3c, #74d39b);
    --bad: light-dark(#b3261e, #ff8f85);
  }
  .panel.large {
    width: min(460px, 100%);
  }
  .huiyin :is(.head, .tabs) button:hover,
  .huiyin .stars button:is(:hover, :has(~ :hover)):nth-child(n) {
    color: var(--text);
  }
  .ends span + span {
    text-align: end;
  }
  b {
    display: inline-block;
    min-width: 20px;
    margin-inline-start: 6px;
    padding: 0 6px;
    border-radius: 10px;
    font: 600 12px/20px system-ui;
    text-align: center;
    background: #b3261e;
    color: #fff;
  }
  b:empty {
    display: none;
  }
  .after {
    display: contents;
  }
  form,
  .stack > div {
    width: 100%;
  }
  .field {
    display: grid;
    gap: 6px;
  }
  .legend {
    font-weight: 500;
  }
  small,
  .wrong {
    font-size: 0.87em;
    font-weight: 400;
    color: var(--muted);
  }
  .wrong,
  .aside strong {
    color: var(--bad);
  }
  input,
  textarea,
  .add,
  .pictures img,
  .aside,
  li p {
    padding: 0.6em 0.75em;
    border: 1px solid var(--edge);
    border-radius: var(--small);
  }
  input,
  textarea {
    width: 100%;
    font: inherit;
    font-size: max(16px, 1em);
    color: inherit;
    background: none;
  }
  textarea {
    display: block;
    resize: vertical;
    min-height: 5em;
    max-height: 15em;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  .aside[role='alert'],
  [aria-invalid='true'] {
    border-color: var(--bad);
  }
  [aria-disabled='true'] {
    opacity: 0.55;
  }
  .way,
  .chips,
  .pictures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .chips button {
    padding: 0.4em 0.95em;
    min-height: 2.5em;
    border-color: var(--edge);
    border-radius: 1.3em;
    text-align: start;
  }
  .chips :hover,
  .add:hover,
  .staff p {
    background: var(--raised);
  }
  .list {
    display: grid;
  }
  .list button {
    display: flex;
    align-items: center;
    gap: 0.8em;
    padding: 0.65em 0.9em;
    border-radius: var(--small);
  }
  .list button:before {
    content: '';
    width: 1.15em;
    height: 1.15em;
    flex: none;
    border: 1px solid;
    border-radius: 50%;
  }
  .list .many:before {
    border-radius: 4px;
  }
  .list :is([aria-pressed='true'], [aria-checked='true']):before {
    box-shadow: inset 0 0 0 0.3em;
  }
  .aspects {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 12px 16px;
    margin-bottom: 8px;
  }
  .aspects .points {
    gap: 4px;
  }
  .huiyin .aspects button {
    min-width: 2.25em;
    min-height: 2.25em;
    font-size: 1em;
  }
  .way {
    gap: 8px 20px;
  }
  .way .small {
    margin-inline-start: auto;
  }
  .huiyin .quiet {
    padding: 0.5em 0.8em;
    margin-inline-start: -0.8em;
    text-decoration: underline;
  }
  .thanks {
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.4;
  }
  .thanks svg {
    width: 44px;
    margin: 0 -3px 12px;
    color: var(--good);
    stroke-dasharray: 75;
  }
  @media (prefers-reduced-motion: no-preference) {
    .thanks svg {
      animation: draw 0.6s ease-out;
    }
  }
  @keyframes draw {
    from {
      stroke-dashoffset: 75;
    }
  }
  .tick,
  .pictures > span {
    display: flex;
    gap: 8px;
  }
  .tick input {
    flex: none;
    width: 24px;
    height: 24px;
    accent-color: var(--mark);
  }
  .pictures img {
    display: block;
    width: 76px;
    height: 76px;
    padding: 0;
    object-fit: cover;
  }
  .pictures button {
    padding: 0 0.6em;
  }
  .add {
    position: relative;
    padding: 0.7em 1em;
    border-style: dashed;
  }
  .add:focus-within {
    outline: 2px solid var(--text);
    outline-offset: 2px;
  }
  .add input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .aside {
    display: grid;
    gap: 8px;
    margin-bottom: 20px;
  }
  .waiting,
  .resolved {
    color: var(--good);
  }
  ol {
    display: grid;
    gap: 16px;
    padding: 0;
    list-style: none;
  }
  li p {
    margin-bottom: 4px;
  }
  li {
    max-width: 88%;
    justify-self: end;
  }
  .words,
  li p {
    white-space: pre-wrap;
  }
  .staff {
    justify-self: start;
    --edge: transparent;
  }
  /* One button sends at a time: with a score goes what is said beside it. */
  .outcome:has(form) + form {
    display: none;
  }
  .writing {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: end;
    gap: 8px;
  }
  .writing textarea {
    min-height: 44px;
    resize: none;
  }
  /* Where it does not grow with its text, it begins with two lines. */
  @supports not (field-sizing: content) {
    .writing textarea {
      min-height: 4.8em;
    }
  }
  @media (pointer: coarse) {
    .aspects {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    :is([aria-checked='true'], [aria-pressed='true']) {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
    .huiyin .tabs :not([aria-current]) {
      border-color: Canvas;
    }
  }
`;
