import { css } from 'lit';

/**
 * A line has two rows of words and one height, so that each has its place without being drawn: the numbers stand in ticket-list.ts too.
 * Headings stay in sight below what covers the list.
 */
export const lineStyles = css`
  :host {
    --line-height: 3.5rem;
    display: block;
    container-type: inline-size;
  }
  .group {
    --heading: 0rem;
    position: relative;
  }
  .headed {
    --heading: 2rem;
  }
  h2 {
    position: sticky;
    z-index: 1;
    top: var(--covered, 0);
    display: flex;
    align-items: center;
    gap: var(--space-8);
    height: var(--heading);
    padding-inline: var(--space-16);
    border-bottom: 1px solid var(--line);
    background: var(--sunken);
    font-size: var(--type-12);
    white-space: nowrap;
  }
  #overdue {
    color: var(--bad);
  }
  .count {
    color: var(--muted);
    font-weight: 400;
  }
  li {
    position: absolute;
    inset-inline: 0;
    display: flex;
    height: var(--line-height);
    border-bottom: 1px solid var(--line);
    border-inline-start: 3px solid transparent;
    contain: strict;
  }
  li:hover {
    background: var(--sunken);
  }
  li:has(:checked) {
    background: var(--accent-soft);
  }
  li.cursor {
    border-inline-start-color: var(--edge);
  }
  li.open {
    background: var(--accent-soft);
    border-inline-start-color: var(--accent);
  }
  a {
    display: grid;
    flex: 1;
    align-content: center;
    min-width: 0;
    padding-inline: var(--space-16);
    color: inherit;
    text-decoration: none;
  }
  input + a {
    padding-inline-start: var(--space-8);
  }
  a:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
    border-radius: var(--radius-6);
  }
  /* Room for a finger; the box stands in the middle of it. */
  input {
    appearance: none;
    display: grid;
    flex: none;
    place-content: center;
    width: 2.5rem;
    height: 100%;
    margin: 0;
    cursor: pointer;
  }
  input::before {
    content: '';
    box-sizing: border-box;
    width: 1.125rem;
    height: 1.125rem;
    border: 1px solid var(--edge);
    border-radius: 3px;
    background: var(--raised);
    grid-area: 1 / 1;
  }
  input:checked::before {
    border-color: var(--accent);
    background: var(--accent);
  }
  /* The tick. */
  input:checked::after {
    content: '';
    grid-area: 1 / 1;
    place-self: center;
    width: 0.3125rem;
    height: 0.5625rem;
    margin-block-start: -0.125rem;
    border: solid var(--on-accent);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-12);
    min-width: 0;
    height: 1.5rem;
    line-height: 1.5rem;
  }
  .who,
  .what {
    display: flex;
    align-items: center;
    min-width: 0;
  }
  .who {
    font-weight: 500;
  }
  .unread .who {
    font-weight: 700;
  }
  /* Told apart by a dot and by its weight, for the ear by a word. */
  .unread .who::before {
    content: '';
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin-inline-end: var(--space-8);
    border-radius: 50%;
    background: var(--accent);
    forced-color-adjust: none;
  }
  .when {
    flex: none;
    font-size: var(--type-13);
  }
  .what {
    flex: 1;
    color: var(--muted);
    font-size: var(--type-13);
  }
  .what ui-icon {
    margin-inline-end: var(--space-4);
  }
  .unread .what {
    color: var(--text);
  }
  .facts {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    justify-content: end;
    gap: var(--space-8);
    min-width: 0;
    max-width: 66%;
    overflow: hidden;
    color: var(--muted);
    font-size: var(--type-12);
  }
  .facts > * {
    flex: none;
  }
  /* What has no room ends in dots; number and face stay whole. */
  .category,
  .facts ui-badge {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .category {
    flex-shrink: 9;
  }
  .facts ui-badge[tone='watch'] {
    flex: none;
  }
  /* Where there is little room, the newest word has it; whose turn it is can wait as long as the ticket sleeps. */
  @container (width < 26rem) {
    .category,
    .may-go,
    ui-badge:has(+ .snoozed) {
      display: none;
    }
  }
  /* On the colour of a line that is open or chosen, theirs would not be seen. */
  :is(.open, li:has(:checked)) :is(ui-avatar, ui-badge:not([tone='good'], [tone='watch'], [tone='bad'])) {
    background: var(--raised);
  }
  ui-avatar {
    width: 1.375rem;
    height: 1.375rem;
    font-size: 0.625rem;
  }
  .end {
    height: 1px;
  }
`;
