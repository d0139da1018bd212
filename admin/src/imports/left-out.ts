import { html, nothing, type TemplateResult } from 'lit';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-list.ts';
import '../ui/ui-row.ts';
import { passedWords } from './count-words.ts';
import { troubleWords } from './field-words.ts';

/** One kind of what is refused: how often, and the first of it. */
export type RefusedKind = ImportInspection['refused'][number];

type LeftOut = Pick<ImportInspection, 'answers' | 'passedOver' | 'refused'>;

/**
 * What of a file is not stored: rows passed over, and each kind of what is refused with its first line and an example. Undefined where nothing
 * of it is.
 */
export function leftOut({ answers, passedOver, refused }: LeftOut): TemplateResult | undefined {
  const words = bookOf(importing).left;
  const passedSaid = passedWords(passedOver);
  const n = refused.reduce((sum, { rows }) => sum + rows, 0);
  if (!passedSaid && !n) return answers ? html`<p class="muted">${words.nothing}</p>` : undefined;
  return html`${passedSaid ? html`<p>${passedSaid}</p>` : nothing}
  ${
    n
      ? html`<p>${words.refused(n, number(n))}</p>
          ${refusedKinds(refused)}`
      : nothing
  }`;
}

/** What was refused of answers on their way, by its kinds. */
export const kindsRefused = ({ errors }: Progress): readonly RefusedKind[] =>
  errors.map(({ times, first }) => ({ ...first, rows: times }));

/** Each kind of what is refused: how often, what is wrong, where it stands first, and what stands there. */
export const refusedKinds = (refused: readonly RefusedKind[]): TemplateResult =>
  html`<ui-list>${refused.map(refusedRow)}</ui-list>`;

function refusedRow(kind: RefusedKind): TemplateResult {
  const { times, where, whereWith } = bookOf(importing).left;
  const { rows, line, value } = kind;
  return html`<ui-row>
    <span slot="start" class="muted">${times(number(rows))}</span>
    ${troubleWords(kind)}
    <span slot="meta" class="two-lines">${value ? whereWith(number(line), value) : where(number(line))}</span>
  </ui-row>`;
}
