import { css } from 'lit';

/** A line reads like a person's word: what was said, then small what is to be known of it. Lines out of sight cost no layout. */
export const lineStyles = css`
  :host {
    display: block;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 6rem;
    border-bottom: 1px solid var(--line);
  }
  li.silent {
    contain-intrinsic-size: auto 3rem;
  }
  article {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr) auto;
    gap: var(--space-4) var(--space-12);
    padding: var(--space-12) var(--space-8);
    border-inline-start: 3px solid transparent;
    border-radius: var(--radius-6);
  }
  .silent article {
    align-items: center;
    padding-block: var(--space-8);
  }
  article.cursor {
    border-inline-start-color: var(--edge);
  }
  article:focus-visible {
    outline-offset: -2px;
  }
  .said {
    line-height: 1.55;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .words {
    display: grid;
    gap: var(--space-4);
    min-width: 0;
  }
  .reasons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-12);
    min-width: 0;
    color: var(--muted);
    font-size: var(--type-12);
    line-height: 1.5rem;
  }
  .fact {
    max-width: 18rem;
  }
  .silent .words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-8);
  }
  .can {
    display: flex;
    flex-direction: column;
    align-items: end;
  }
  .silent .can {
    flex-direction: row;
    align-items: center;
    gap: var(--space-12);
  }
  button,
  .can a {
    display: inline-block;
    min-width: 1.75rem;
    min-height: 1.75rem;
    line-height: 1.75rem;
    text-align: end;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    color: var(--muted);
    font: inherit;
    font-size: var(--type-13);
    cursor: pointer;
  }
  button:hover {
    color: var(--text);
    text-decoration: underline;
  }
  answer-details {
    grid-column: 2 / -1;
  }
  .end {
    height: 1px;
  }
  @media (max-width: 40rem) {
    article {
      grid-template-columns: 2rem minmax(0, 1fr);
      padding-inline: 0;
    }
    .can,
    .silent .can {
      grid-column: 2;
      flex-direction: row;
      gap: var(--space-16);
    }
    .can > * {
      text-align: start;
    }
    answer-details {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    button,
    .can a {
      min-height: 2.75rem;
      line-height: 2.75rem;
    }
  }
`;
