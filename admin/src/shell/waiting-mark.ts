import { css, html, type TemplateResult } from 'lit';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketCounts } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-icon.ts';

type Waiting = Pick<TicketCounts, 'needsReply' | 'overdue'>;

/** As much as there is room for: `12`, `99+`. */
export const short = (count: number): string => (count > 99 ? `${number(99)}+` : number(count));

/** As many as were counted: `1,200`, `10,000+`. */
export const atMost = (count: number): string => (count < ticketLimits.counted ? number(count) : `${number(count)}+`);

/** For the title of the tab, before what stands there: `(12) `, `(12!) ` where some are overdue; empty where none waits. */
export const titleMark = ({ needsReply, overdue }: Waiting): string =>
  needsReply ? `(${short(needsReply)}${overdue ? '!' : ''}) ` : '';

/** How many tickets wait, as a mark for the eye beside the name of a place. */
export const waitingMark = ({ needsReply, overdue }: Waiting): TemplateResult =>
  html`<span class="waiting ${overdue ? 'overdue' : ''}" aria-hidden="true"
    >${overdue ? html`<ui-icon name="warning"></ui-icon>` : ''}${short(needsReply)}</span
  >`;

/** The same in words, with how many of them are unread. */
export function waitingWords({ needsReply, overdue, unread }: Waiting & Pick<TicketCounts, 'unread'>): string {
  const words = bookOf(shell).waiting;
  const all = atMost(needsReply);
  const waits = overdue ? words.withOverdue(needsReply, all, number(overdue)) : words.needReply(needsReply, all);
  return unread ? words.withUnread(waits, atMost(unread)) : waits;
}

/** It takes its room at the end of a line, or over the sign of a place: what stands there does not move when it comes. */
export const waitingStyles = css`
  .waiting {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: calc(50% + 0.375rem);
    padding: 0 0.25rem;
    border-radius: 0.625rem;
    background: var(--line);
    color: var(--text);
    font-size: var(--type-12);
    font-weight: 600;
    line-height: 1.125rem;
    white-space: nowrap;
  }
  .waiting.overdue {
    background: var(--bad-soft);
    color: var(--bad);
  }
  .waiting ui-icon {
    width: 1em;
    height: 1em;
  }
  @media (min-width: 48rem) {
    .waiting {
      inset-block-start: calc(50% - 0.625rem);
      inset-inline: auto var(--space-8);
      padding: 0 var(--space-8);
      line-height: 1.25rem;
    }
  }
`;
