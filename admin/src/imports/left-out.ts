import { html, nothing, type TemplateResult } from 'lit';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { PassedOver } from '@huiyin/shared/files/passed-over';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import { passedWords } from './count-words.ts';
import { troubleWords } from './field-words.ts';

/** One kind of what is refused: how often, and the first of it. */
export type RefusedKind = ImportInspection['refused'][number];

/** What of a file is not stored: rows passed over, and each kind of what is refused with its first line and an example. */
export function leftOut(passed: PassedOver, refused: readonly RefusedKind[]): TemplateResult {
  const words = bookOf(importing).left;
  const passedSaid = passedWords(passed);
  const n = refused.reduce((sum, { rows }) => sum + rows, 0);
  if (!passedSaid && !n) return html`<p class="muted">${words.nothing}</p>`;
  return html`${passedSaid ? html`<p>${passedSaid}</p>` : nothing}
  ${
    n
      ? html`<p>${words.refused(n, number(n))}</p>
          ${refusedKinds(refused)}`
      : nothing
  }`;
}

/** Each kind of what is refused: how often, what is wrong, where it stands first, and what stands there. */
export const refusedKinds = (refused: readonly RefusedKind[]): TemplateResult =>
  html`<ui-list>${refused.map(refusedRow)}</ui-list>`;

function refusedRow(kind: RefusedKind): TemplateResult {
  const { times, where, whereWith } = bookOf(importing).left;
  const { rows, line, value } = kind;
  return html`<ui-row>
    <span slot="start" class="muted">${times(number(rows))}</span>
    ${troubleWords(kind)}
    <span slot="meta" class="one-line">${value ? whereWith(number(line), value) : where(number(line))}</span>
  </ui-row>`;
}
