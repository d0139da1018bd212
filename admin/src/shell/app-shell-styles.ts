import { css } from 'lit';

/** Sidebar, place and top bar; below 48 rem the places stand at the bottom. */
export const frame = css`
  :host {
    display: grid;
    position: relative;
    overflow: clip;
    height: 100dvh;
    grid-template: 'top' auto 'main' minmax(0, 1fr) 'toasts' auto 'nav' auto / minmax(0, 1fr);
  }
  .skip {
    position: absolute;
    z-index: 50;
    top: var(--space-8);
    left: var(--space-8);
    padding: var(--space-8) var(--space-12);
    background: var(--raised);
    border-radius: var(--radius-6);
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  .top {
    grid-area: top;
    display: flex;
    align-items: center;
    gap: var(--space-8);
    padding: var(--space-8) var(--space-12);
    background: var(--sunken);
    border-bottom: 1px solid var(--line);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--space-8);
    min-width: 24px;
    min-height: 24px;
    font-weight: 650;
    color: inherit;
    text-decoration: none;
  }
  .brand img {
    width: 1.5rem;
    height: 1.5rem;
  }
  site-switcher {
    flex: 1;
    min-width: 0;
  }
  ::slotted(ui-toasts) {
    grid-area: toasts;
  }
  footer {
    grid-area: me;
    padding: var(--space-8) var(--space-12) var(--space-12);
  }
  nav {
    grid-area: nav;
    background: var(--sunken);
    border-top: 1px solid var(--line);
    padding-bottom: env(safe-area-inset-bottom);
  }
  nav ul {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
  }
  nav a {
    position: relative;
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 2px;
    min-height: 3.25rem;
    color: var(--muted);
    font-size: var(--type-12);
    text-decoration: none;
    text-align: center;
  }
  nav a[aria-current='page'] {
    color: var(--accent);
    font-weight: 600;
  }
  nav a:focus-visible {
    outline-offset: -2px;
  }
  main {
    grid-area: main;
    /* What is there for the ear alone stays inside, and makes no document long. */
    position: relative;
    min-width: 0;
    overflow: auto;
    outline: none;
  }
  .find {
    display: inline-grid;
    place-items: center;
    min-width: 2.5rem;
    min-height: 2.5rem;
    padding: 0;
    border: 0;
    border-radius: var(--radius-6);
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: var(--type-13);
    cursor: pointer;
  }
  @media (min-width: 48rem) {
    :host {
      grid-template: 'top main' auto 'nav main' minmax(0, 1fr) 'toasts main' auto 'me main' auto / 14rem minmax(0, 1fr);
    }
    .top {
      position: relative;
      flex-direction: column;
      align-items: stretch;
      gap: var(--space-12);
      padding: var(--space-16) var(--space-12) var(--space-8);
      border-inline-end: 1px solid var(--line);
      border-bottom: 0;
    }
    site-switcher {
      flex: none;
    }
    nav {
      overflow: auto;
      padding: 2px var(--space-12);
      border-top: 0;
      border-inline-end: 1px solid var(--line);
    }
    ::slotted(ui-toasts),
    footer {
      background: var(--sunken);
      border-inline-end: 1px solid var(--line);
    }
    nav ul {
      display: block;
    }
    nav a {
      display: flex;
      align-items: center;
      gap: var(--space-8);
      min-height: 2.25rem;
      padding: 0 var(--space-8);
      border-radius: var(--radius-6);
      font-size: var(--type-15);
      text-align: start;
    }
    nav a:hover {
      background: var(--line);
    }
    nav a[aria-current='page'] {
      background: var(--accent-soft);
    }
    .find {
      display: flex;
      gap: var(--space-8);
      align-items: center;
      padding: 0 var(--space-8);
      min-height: 2.25rem;
      border: 1px solid var(--edge);
      background: var(--raised);
    }
    .find span {
      flex: 1;
      text-align: start;
    }
    .find kbd {
      font: inherit;
      font-size: var(--type-12);
    }
    .narrow {
      display: none;
    }
  }
  @media (max-width: 47.99rem) {
    footer,
    .find kbd {
      display: none;
    }
    .brand span,
    .find span {
      position: absolute;
      clip-path: inset(50%);
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
      overflow: visible;
    }
    main {
      overflow: visible;
    }
    .top,
    nav,
    footer {
      display: none;
    }
  }
`;
