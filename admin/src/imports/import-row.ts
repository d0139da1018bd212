import { html, nothing, type TemplateResult } from 'lit';
import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import { holdsMetrics } from '@huiyin/shared/files/map-said';
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
import { mapWords } from './map-words.ts';

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
  const told = Math.min(refused, mostErrorsTold);
  const label = told < refused ? words.firstErrors(number(told), number(refused)) : words.errorsShort;
  const hasErrors = refused > 0 && stands(state) && !sent;
  const mayUndo = stands(state) && !sent && isAnythingStored(one) && can(site, 'imports.undo');
  const meant = mapWords(choices.map);
  const ofMetrics = holdsMetrics(choices.map)
    ? html`<span slot="meta">${bookOf(importing).metrics.heading}</span>`
    : nothing;
  return html`<ui-row>
    ${named(file)}
    <ui-badge tone=${tones[state]}>${sent ? words.running : bookOf(imports).states[state]}</ui-badge>
    <span slot="meta">${words.by(by.name, dateTime(openedAt, site.timeZone))}</span>
    ${ofMetrics} ${becameOf(one, sent).map((said) => html`<span slot="meta">${said}</span>`)} ${keptLine(one, site)}
    ${meant ? html`<span slot="meta" class="two-lines">${meant}</span>` : nothing}
    ${hasErrors ? rowAction({ label, name: words.errorsOf(file), of: `errors ${id}`, isDoing: doing === 'errors', act: errors }) : nothing}
    ${mayUndo ? rowAction({ label: words.undo, name: words.undoOf(file), of: id, isDoing: doing === 'undo', act: undo }) : nothing}
  </ui-row>`;
}

/** What is done in vain is not offered; of one that broke off nobody knows yet. */
const isAnythingStored = ({ state, stored, corrected }: ImportLine): boolean =>
  state === 'open' || stored + corrected > 0;

/** What became of it. While it is on its way its counts stand where it is sent. */
function becameOf(one: ImportLine, sent: RowActs['sent']): string[] {
  const words = bookOf(importing).list;
  const { state, rows, answers } = one;
  if (sent) return sent === 'elsewhere' ? [words.elsewhere] : [];
  if (state === 'undone') return undoneSaid(one);
  return [countWords(one), ...(state === 'open' ? [words.sent(number(rows), number(answers))] : [])];
}

function undoneSaid({ takenBack, restored, correctedSince }: ImportLine): string[] {
  const words = bookOf(importing).list;
  return [
    ...(takenBack || !(restored + correctedSince) ? [words.takenBack(number(takenBack))] : []),
    ...(restored ? [words.restored(restored, number(restored))] : []),
    ...(correctedSince ? [words.correctedSince(correctedSince, number(correctedSince))] : []),
  ];
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
