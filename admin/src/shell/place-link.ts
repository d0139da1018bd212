import { html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { TicketCounts } from '../api/tickets.ts';
import { bookOf } from '../language/language.ts';
import type { Place } from '../place.ts';
import { address } from '../router/router.ts';
import '../ui/ui-icon.ts';
import { waitingMark, waitingWords } from './waiting-mark.ts';

/** A place in the sidebar. @param counts what waits there, where anything does */
export function placeLink({ href, icon, id }: Place, isCurrent: boolean, counts?: TicketCounts): TemplateResult {
  return html`<li>
    <a
      href=${address(href)}
      aria-current=${isCurrent ? 'page' : 'false'}
      aria-describedby=${counts ? 'waiting' : nothing}
    >
      <ui-icon name=${icon}></ui-icon>${bookOf(shell).places[id]} ${counts && waitingMark(counts)}
    </a>
    ${counts && html`<span id="waiting" hidden>${waitingWords(counts)}</span>`}
  </li>`;
}
