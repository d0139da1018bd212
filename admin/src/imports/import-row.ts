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
import { isOfNumbers } from './map-said.ts';

interface RowActs {
  readonly site: SiteRef;
  /** Whether it is on its way now from this page, or from another tab of this browser. */
  readonly sent: 'here' | 'elsewhere' | undefined;
  undo(): void;
  /** Which is on its way. */
  readonly doing: 'undo' | 'errors' | undefined;
  /** Has what was refused as a file. */
  errors(): void;
}

const tones = { open: 'watch', done: 'good', undoing: 'watch', undone: 'muted' } as const;

const stands = (state: ImportLine['state']): boolean => state === 'open' || state === 'done';

/** A line of the list: whose import, when, what became of it, and what can be done with it. */
export function importRow(one: ImportLine, { site, sent, doing, undo, errors }: RowActs): TemplateResult {
  const words = bookOf(importing).list;
  const { id, state, file, by, openedAt, refused, choices } = one;
  const refusedName =
    refused > mostErrorsTold ? words.firstErrors(number(mostErrorsTold), number(refused)) : words.errorsShort;
  const hasErrors = refused > 0 && stands(state) && !sent;
  const mayUndo = stands(state) && !sent && isAnythingStored(one) && can(site, 'imports.undo');
  const ofNumbers = isOfNumbers(choices.map)
    ? html`<span slot="meta">${bookOf(importing).measures.heading}</span>`
    : nothing;
  return html`<ui-row>
    ${named(file)}
    <ui-badge tone=${tones[state]}>${sent ? words.running : bookOf(imports).states[state]}</ui-badge>
    <span slot="meta">${words.by(by.name, dateTime(openedAt))}</span>
    ${ofNumbers} ${becameOf(one, sent).map((said) => html`<span slot="meta">${said}</span>`)} ${keptLine(one, site)}
    ${hasErrors ? rowAction({ label: refusedName, name: words.errorsOf(file), of: `errors ${id}`, isDoing: doing === 'errors', act: errors }) : nothing}
    ${mayUndo ? rowAction({ label: words.undo, name: words.undoOf(file), of: id, isDoing: doing === 'undo', act: undo }) : nothing}
  </ui-row>`;
}

/** What is done in vain is not offered; of one that broke off nobody knows yet. */
const isAnythingStored = ({ state, stored, corrected }: ImportLine): boolean =>
  state === 'open' || stored + corrected > 0;

/** What became of it. While it is on its way its counts stand where it is sent. */
function becameOf(one: ImportLine, sent: RowActs['sent']): string[] {
  const words = bookOf(importing).list;
  const { state, stored, kept, rows, answers } = one;
  const takenBack = stored - kept.answers;
  if (sent) return sent === 'elsewhere' ? [words.elsewhere] : [];
  if (state === 'undone') return [words.takenBack(number(takenBack))];
  return [countWords(one), ...(state === 'open' ? [words.sent(number(rows), number(answers))] : [])];
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
