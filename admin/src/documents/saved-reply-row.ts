import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '@huiyin/shared/contract/text';
import { textFor } from '@huiyin/shared/domain/documents/text-for';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { DocumentView } from '../api/documents.ts';
import { now } from '../clock.ts';
import { customerLanguages } from '../language/customer-languages.ts';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { moment } from '../ui/moment.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-badge.ts';

/** What the line of a saved reply needs. */
interface RowOf {
  /** The first language of the site. */
  readonly first: Language;
  /** Says that there is a draft of it. */
  readonly mark: TemplateResult | typeof nothing;
  edit(): void;
  remove(): void;
}

/** The content of a line: what a saved reply says, its languages, who changed it when, and what can be done. */
export function savedReplyRow(template: DocumentView, { first, mark, edit, remove }: RowOf): TemplateResult {
  const words = bookOf(documents);
  const { sample, pair, remove: removeWord } = bookOf(shell);
  const { id, title, texts, changedAt, changedBy } = template;
  const { language, text } = textFor(texts, null, first);
  const written = Object.keys(texts).map((one) => customerLanguages[one as Language]);
  return html`<span class="title">${named(title)}</span>
    ${template.sample ? html`<ui-badge>${sample}</ui-badge>` : nothing} ${mark}
    <div class="small one-line" lang=${language} dir="auto">${text}</div>
    <span slot="meta">
      ${listOf(written)} · ${pair(words.changed, '')}${moment(changedAt, now())}
      ${changedBy === null ? nothing : html`· ${named(changedBy)}`}
    </span>
    ${rowAction({ label: words.edit, name: words.editName(title), of: id, act: edit })}
    ${rowAction({ label: removeWord, name: words.removeName(title), act: remove })}`;
}
