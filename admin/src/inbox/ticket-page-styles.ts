import { css } from 'lit';

/** Head, conversation, composer; details stand beside where there is room, else they are folded above. */
export const pageStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    min-height: 100%;
    background: var(--raised);
  }
  .pad {
    padding: var(--space-16);
  }
  .body,
  ticket-thread {
    position: relative;
  }
  ticket-header {
    border-bottom: 1px solid var(--line);
  }
  .talk {
    min-width: 0;
  }
  /* It scrolls by keys too. */
  ticket-thread:focus-visible {
    outline-offset: -2px;
  }
  @media (min-width: 60rem) {
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    .body {
      flex: 1;
      min-height: 0;
      overflow: auto;
    }
    ticket-composer {
      position: sticky;
      bottom: 0;
    }
    ticket-thread {
      --over: var(--composer);
    }
  }
  /* The head repeats nothing of it then (ticket-header.ts). */
  @container (min-width: 45rem) {
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr) clamp(17rem, 34%, 19rem);
      overflow: hidden;
    }
    .talk {
      grid-area: 1 / 1;
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    ticket-thread {
      --over: 0px;
      flex: 1;
      overflow: auto;
    }
    ticket-beside {
      overflow: auto;
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    .body,
    ticket-thread,
    ticket-beside {
      overflow: visible;
    }
    ticket-composer {
      display: none;
    }
  }
`;
