import { css } from './sheet.ts';

/** Tokens, type, buttons and scales: all that the first view needs, in a panel or inline. */
export const base = css`
  .huiyin {
    all: initial;
    --surface: var(--huiyin-surface, light-dark(#fff, #1c1c1e));
    --raised: var(--huiyin-raised, light-dark(#f5f5f2, #2a2a2d));
    --line: var(--huiyin-line, light-dark(#e4e4df, #3a3a3e));
    --edge: light-dark(#8d8d87, #7d7d80);
    --text: var(--huiyin-text, light-dark(#1c1c1a, #f1f1ee));
    --muted: var(--huiyin-muted, light-dark(#62625c, #acaca7));
    --r: var(--huiyin-radius, var(--radius, 10px));
    --small: calc(var(--r) * 0.7);
    --off: 16px;
    display: flex;
    flex-direction: column;
    border: 1px solid var(--line);
    border-radius: calc(var(--r) * 1.4);
    background: var(--surface);
    color: var(--text);
    color-scheme: var(--scheme, light dark);
    font:
      15px/1.55 var(--huiyin-font, var(--font, system-ui)),
      system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }
  .huiyin,
  .huiyin * {
    box-sizing: border-box;
    margin: 0;
    outline: 0;
  }
  .large {
    font-size: 19px;
  }
  h2 {
    font-size: 1.2em;
    font-weight: 600;
    line-height: 1.4;
    text-wrap: pretty;
  }
  .small {
    font-size: 0.87em;
    color: var(--muted);
  }
  .huiyin button {
    padding: 0;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--small);
    cursor: pointer;
    touch-action: manipulation;
  }
  .huiyin .primary {
    padding: 0.6em 1.4em;
    font-weight: 600;
  }
  .huiyin :is(.primary, .chips [aria-pressed='true'], .chips [aria-checked='true']) {
    background: var(--accent);
    border-color: var(--mark);
    color: var(--on-accent);
  }
  .huiyin :focus-visible {
    outline: 2px solid var(--text);
    outline-offset: 2px;
  }
  svg {
    display: block;
    width: 1em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .body {
    padding: 20px 24px 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .stack {
    display: grid;
    gap: 20px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .answer,
  .scale {
    width: 100%;
  }
  .points {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .huiyin .points button {
    flex: 1;
    display: grid;
    place-items: center;
    min-width: 24px;
    min-height: 3em;
    font-size: 1.1em;
    font-variant-numeric: tabular-nums;
    border-color: var(--edge);
  }
  .points svg {
    font-size: 1.9em;
  }
  .huiyin .long {
    gap: 3px;
  }
  .huiyin .long button {
    font-size: 1em;
  }
  .huiyin .points button:hover {
    background: var(--raised);
    border-color: var(--text);
  }
  .huiyin .points button[aria-checked='true'] {
    background: var(--accent);
    border-color: var(--mark);
    color: var(--on-accent);
    font-weight: 600;
  }
  .thumbs .down svg {
    scale: 1 -1;
  }
  .huiyin .stars button:nth-child(n) {
    border-color: transparent;
    background: none;
    color: var(--edge);
  }
  .huiyin .stars .on:nth-child(n) {
    color: var(--mark);
  }
  .stars .on svg {
    fill: currentcolor;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .ends :not(:empty) {
    margin-top: 8px;
  }
  p[role='status']:empty,
  .trap {
    position: absolute;
    inset-inline-start: -9999px;
  }
  @media (pointer: coarse) {
    .huiyin :is(button, input[part]) {
      min-height: 44px !important;
      min-width: 44px !important;
    }
    .huiyin .points button {
      min-width: 24px !important;
    }
    .points {
      gap: 4px;
    }
    .long {
      display: grid;
      grid-template-columns: repeat(6, 1fr);
      gap: 6px;
    }
  }
`;

/** The panel above the page: its place, head and tabs. */
export const frame = css`
  .panel {
    position: fixed;
    width: 392px;
    max-height: min(720px, calc(100% - var(--off) - 72px));
    overflow: hidden;
    box-shadow: 0 16px 48px #0000002e;
  }
  .panel[hidden] {
    visibility: hidden;
  }
  .top {
    top: calc(var(--off) + 60px);
  }
  .bottom {
    bottom: calc(var(--off) + 60px + env(safe-area-inset-bottom));
  }
  .left {
    left: var(--off);
  }
  .right {
    right: var(--off);
  }
  .head {
    display: flex;
    align-items: center;
    color: var(--muted);
    padding: 10px 12px 0;
    padding-inline-start: 24px;
  }
  .head span {
    flex: 1;
  }
  .huiyin .head button {
    display: grid;
    place-items: center;
    min-width: 36px;
    min-height: 36px;
    font-size: 13px;
    font-weight: 600;
  }
  .head [aria-pressed]:before {
    content: 'A+';
  }
  .huiyin .head .close {
    font-size: 22px;
    font-weight: 400;
    line-height: 1;
  }
  .close:before {
    content: '×';
  }
  .tabs {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 0 24px;
    border-bottom: 1px solid var(--line);
  }
  .tabs:empty {
    display: none;
  }
  .huiyin .tabs button {
    padding: 8px 0;
    font-size: 0.93em;
    min-width: 24px;
    border-width: 0 0 2px;
    border-radius: 0;
    color: var(--muted);
    outline-offset: -3px;
  }
  .huiyin .tabs [aria-current] {
    color: var(--text);
    font-weight: 600;
    border-color: var(--mark);
  }
  @media (max-width: 480px), (max-height: 460px) {
    .huiyin.panel {
      inset: auto 0 var(--keyboard, 0);
      width: 100%;
      max-height: calc(96% - var(--keyboard, 0px));
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-bottom: env(safe-area-inset-bottom);
    }
    .head,
    .body {
      padding-inline: 16px;
    }
    .tabs {
      margin: 0 16px;
    }
  }
`;
