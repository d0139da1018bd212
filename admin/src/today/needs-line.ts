import { css, html, nothing, type TemplateResult } from 'lit';
import { today } from '@huiyin/shared/i18n/admin/today';
import type { TicketCounts } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import { address } from '../router/router.ts';
import { atMost } from '../shell/waiting-mark.ts';

/** Ways in which tickets need somebody, the most pressing first, and what of the Inbox has exactly these. */
const ways = [
  ['overdue', 'wait=overdue'],
  ['dueWithinHour', 'wait=due_within_hour'],
  ['reopened', 'wait=reopened'],
  ['unassigned', 'assignee=none'],
] as const satisfies readonly (readonly [keyof TicketCounts, string])[];

/** What needs somebody, in words that are links: `7 overdue · 2 reopened`. A line of room is kept where there is none. */
export function needsLine(counts: TicketCounts): TemplateResult {
  const words = bookOf(today);
  const found = ways.filter(([way]) => counts[way] > 0);
  return html`<ul class="needs" aria-label=${words.needsYou}>
    ${found.map(([way, query]) => {
      const href = address(`/admin/inbox?${query}`);
      return html`<li class=${way}><a href=${href}>${words.needs[way](atMost(counts[way]))}</a></li>`;
    })}
    ${found.length ? nothing : html`<li class="muted">${words.needsNothing}</li>`}
  </ul>`;
}

/** How the line looks. */
export const needsStyles = css`
  .needs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) 0;
    margin-bottom: var(--space-8);
    font-weight: 500;
  }
  .needs li:not(:last-child)::after {
    content: '·';
    content: '·' / '';
    padding-inline: var(--space-8);
    color: var(--muted);
  }
  .needs a {
    display: inline-block;
    padding-block: var(--space-4);
  }
  .needs .overdue a {
    color: var(--bad);
  }
`;
