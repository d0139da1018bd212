import { html, nothing, type TemplateResult } from 'lit';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import type { Other } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-avatar.ts';

/** Of so many it is said what they do. */
const mostNamed = 3;

/** Who else is on a ticket, each with what they do there. */
export function peopleHere(others: readonly Other[]): TemplateResult | typeof nothing {
  if (!others.length) return nothing;
  const { here } = bookOf(stream);
  const more = others.length - mostNamed;
  return html`<ul class="here small muted" aria-label=${here.label}>
    ${others
      .slice(0, mostNamed)
      .map(({ name, state }) => html`<li><ui-avatar .name=${name}></ui-avatar> <span>${here[state](name)}</span></li>`)}
    ${more > 0 ? html`<li>${bookOf(inbox).andMore(number(more))}</li>` : nothing}
  </ul>`;
}
