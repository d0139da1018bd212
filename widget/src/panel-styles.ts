import { css } from 'lit';

/** The frame: tokens, place on the page, head, tabs. */
export const frame = css`
  :host {
    all: initial;
    --surface: #fff;
    --raised: #f5f5f2;
    --line: #e2e2dd;
    --edge: #8f8f89;
    --text: #1c1c1a;
    --muted: #62625c;
    --good: #1b6e3c;
    --bad: #b3261e;
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --surface: #1d1d1f;
      --raised: #29292c;
      --line: #3a3a3e;
      --edge: #7d7d80;
      --text: #f1f1ee;
      --muted: #acaca7;
      --good: #74d39b;
      --bad: #ff8f85;
      color-scheme: dark;
    }
  }
  .panel {
    position: fixed;
    inset: auto 16px calc(76px + env(safe-area-inset-bottom)) auto;
    margin: 0;
    padding: 0;
    width: 392px;
    max-height: min(720px, calc(100dvh - 92px));
    display: flex;
    flex-direction: column;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    color: var(--text);
    box-shadow:
      0 2px 6px #0000000f,
      0 16px 48px #0000002e;
    font:
      15px/24px system-ui,
      -apple-system,
      'Segoe UI',
      'PingFang SC',
      'PingFang TC',
      'Noto Sans CJK SC',
      'Microsoft YaHei',
      sans-serif;
    text-align: start;
    outline: 0;
    animation: come 0.15s ease-out;
  }
  .left {
    inset-inline: 16px auto;
  }
  @keyframes come {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 12px 0 24px;
    font-size: 13px;
    color: var(--muted);
  }
  .close {
    display: grid;
    padding: 9px;
  }
  .close:hover,
  .tabs button:hover {
    color: var(--text);
  }
  .tabs {
    display: flex;
    gap: 16px;
    margin: 0 24px;
    border-bottom: 1px solid var(--line);
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .tabs button {
    padding: 8px 0;
    font-size: 14px;
    border: 0;
    border-bottom: 2px solid transparent;
    border-radius: 0;
    color: var(--muted);
    white-space: nowrap;
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .tabs [aria-current] {
    color: var(--text);
    font-weight: 600;
    border-color: var(--text);
  }
  .tabs b {
    display: inline-block;
    margin-inline-start: 6px;
    padding: 0 6px;
    border-radius: 9px;
    font-size: 12px;
    background: var(--accent);
    color: var(--on-accent);
  }
  .body {
    padding: 24px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .stack {
    display: grid;
    gap: 20px;
  }
  .trap {
    position: absolute;
    left: -9999px;
  }
  @media (max-width: 480px) {
    .panel {
      inset: auto 0 var(--keyboard, 0) 0;
      width: 100%;
      max-width: none;
      max-height: calc(92dvh - var(--keyboard, 0px));
      border-width: 1px 0 0;
      border-radius: 10px 10px 0 0;
      padding-bottom: env(safe-area-inset-bottom);
    }
    .head {
      padding-inline-start: 16px;
    }
    .tabs {
      gap: 12px;
      margin: 0 16px;
    }
    .body {
      padding: 20px 16px 24px;
    }
  }
  @media (prefers-reduced-motion) {
    .panel {
      animation: none;
    }
  }
  @media print {
    .panel {
      display: none;
    }
  }
`;
