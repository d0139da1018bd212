import { html, nothing, type TemplateResult } from 'lit';
import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { ticketPath } from '../answers/answer-line.ts';
import type { ImportLine } from '../api/imports.ts';
import type { SiteRef } from '../api/session.ts';
import { dateTime, number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { canOpen } from '../places.ts';
import { can } from '../shell/session.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-row.ts';
import { countWords } from './count-words.ts';

interface RowActs {
  readonly site: SiteRef;
  /** Whether it is on its way from this page now. */
  readonly isSent: boolean;
  undo(): void;
  /** Has what was refused as a file. */
  errors(): void;
}

const tones = { open: 'watch', done: 'good', undoing: 'watch', undone: 'muted' } as const;

const stands = (state: ImportLine['state']): boolean => state === 'open' || state === 'done';

/** A line of the list: whose import, when, what became of it, and what can be done with it. */
export function importRow(one: ImportLine, { site, isSent, undo, errors }: RowActs): TemplateResult {
  const words = bookOf(importing).list;
  const { state, file, by, openedAt, rows, answers, refused } = one;
  return html`<ui-row>
    ${named(file)}
    <ui-badge tone=${tones[state]}>${bookOf(imports).states[state]}</ui-badge>
    <span slot="meta">${words.by(by.name, dateTime(openedAt))}</span>
    <span slot="meta">${countWords(one)}</span>
    ${state === 'open' && !isSent ? html`<span slot="meta">${words.sent(number(rows), number(answers))}</span>` : nothing}
    ${keptLine(one, site)}
    ${refused && state !== 'undone' ? rowAction({ label: refused > mostErrorsTold ? words.firstErrors(number(mostErrorsTold)) : words.errorsShort, name: words.errorsOf(file), of: `errors ${one.id}`, act: errors }) : nothing}
    ${stands(state) && !isSent && can(site, 'imports.undo') ? rowAction({ label: words.undo, name: words.undoOf(file), of: one.id, act: undo }) : nothing}
  </ui-row>`;
}

/** What stayed when it was undone, with the tickets it is about. */
function keptLine({ kept }: ImportLine, site: SiteRef): TemplateResult | typeof nothing {
  if (!kept.answers) return nothing;
  const words = bookOf(importing).list;
  const tickets = kept.tickets.map((ticket) => {
    const shown = words.ticket(String(ticket));
    return canOpen(site, 'inbox') ? html`<a href=${ticketPath(ticket)}>${shown}</a>` : shown;
  });
  return html`<span slot="meta"
    >${words.kept(kept.answers, number(kept.answers))} ${tickets.map((one) => html`${one} `)}</span
  >`;
}
