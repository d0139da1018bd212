import { css } from 'lit';

/** How a conversation looks: theirs at one side, ours at the other, notes between dashes, and quiet lines for what happened. */
export const threadStyles = css`
  :host {
    display: block;
    padding: var(--space-16);
  }
  ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-12);
  }
  .more {
    margin-bottom: var(--space-12);
    text-align: center;
  }
  li {
    /* What stands over the end of the thread. */
    scroll-margin-block-end: calc(var(--over, 0px) + var(--space-12));
  }
  .message {
    justify-self: start;
    max-width: min(45rem, 92%);
    padding: var(--space-8) var(--space-12);
    border: 1px solid var(--line);
    border-radius: var(--radius-10);
    border-start-start-radius: 2px;
    background: var(--surface);
  }
  .staff,
  .note {
    justify-self: end;
    border-start-start-radius: var(--radius-10);
    border-end-end-radius: 2px;
  }
  .staff {
    background: var(--accent-soft);
    border-color: transparent;
  }
  .note {
    background: var(--watch-soft);
    border: 1px dashed var(--watch);
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-8);
    align-items: baseline;
    margin-bottom: var(--space-4);
    font-size: var(--type-12);
  }
  .by b {
    font-weight: 600;
  }
  .kind {
    color: var(--muted);
  }
  .note .kind {
    color: var(--watch);
    font-weight: 500;
  }
  time {
    color: var(--muted);
    font-size: var(--type-12);
  }
  .text {
    white-space: pre-wrap;
    --lines: 10;
  }
  .mention {
    font-weight: 600;
    color: var(--accent);
  }
  .mail {
    margin-top: var(--space-4);
    font-size: var(--type-12);
    color: var(--muted);
  }
  .mail strong {
    color: var(--text);
    font-weight: 500;
  }
  .mail bdi {
    display: block;
  }
  .mail strong + bdi,
  .mail ui-icon[name='warning'] {
    color: var(--bad);
  }
  .day,
  .new {
    display: flex;
    align-items: center;
    gap: var(--space-12);
    margin-top: var(--space-4);
  }
  .day h2 {
    margin-inline: auto;
    font-size: var(--type-12);
    font-weight: 600;
    color: var(--muted);
  }
  .day h2::first-letter {
    text-transform: uppercase;
  }
  .new {
    font-size: var(--type-12);
    font-weight: 600;
    color: var(--accent);
  }
  .new::before,
  .new::after {
    content: '';
    flex: 1;
    border-top: 1px solid;
  }
  .happened {
    display: grid;
    gap: var(--space-4);
    padding-inline: var(--space-12);
    text-align: center;
    font-size: var(--type-13);
    color: var(--muted);
  }
  /* The moment is not part of the sentence, which may end in one. */
  .happened time::before {
    content: '· ';
    content: '· ' / '';
  }
  .happened blockquote {
    margin: 0;
    color: var(--text);
    white-space: pre-wrap;
  }
  summary {
    line-height: 2rem;
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  details > p {
    margin-top: var(--space-4);
  }
`;
