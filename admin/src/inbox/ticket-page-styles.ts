import { css } from 'lit';

/** Head, conversation, composer; details stand beside where there is room, below where there is none. */
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
  ticket-thread,
  aside {
    position: relative;
  }
  ticket-header {
    border-bottom: 1px solid var(--line);
  }
  .talk {
    min-width: 0;
  }
  aside {
    padding: var(--space-16);
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  ticket-history {
    margin-top: var(--space-24);
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
  @container (min-width: 54rem) {
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 19rem;
      overflow: hidden;
    }
    .talk {
      display: flex;
      flex-direction: column;
      min-height: 0;
    }
    ticket-thread {
      --over: 0px;
      flex: 1;
      overflow: auto;
    }
    aside {
      overflow: auto;
      border-top: 0;
      border-inline-start: 1px solid var(--line);
    }
  }
  @media print {
    :host {
      display: block;
      height: auto;
    }
    .body,
    ticket-thread,
    aside {
      overflow: visible;
    }
    ticket-composer {
      display: none;
    }
  }
`;
