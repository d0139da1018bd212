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
  /* The dot before the first of each line stands before the edge, and is cut off; the ring of the focus is not. */
  .needs {
    --apart: 1.25rem;
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) 0;
    margin: 0 0 var(--space-8) calc(-1 * var(--apart));
    clip-path: inset(-4px -4px -4px calc(var(--apart) - 4px));
    font-weight: 500;
  }
  .needs li::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    width: var(--apart);
    color: var(--muted);
    text-align: center;
  }
  .needs a {
    display: inline-block;
    padding-block: var(--space-4);
  }
  .needs .overdue a {
    color: var(--bad);
  }
`;
