import { html, nothing, type TemplateResult } from 'lit';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { DocumentDraft, DocumentView } from '../api/documents.ts';
import { draftsOf } from '../drafts.ts';
import { bookOf } from '../language/language.ts';
import type { Session } from '../shell/session.ts';
import { unsavedOn } from '../shell/unsaved.ts';
import { named } from '../ui/named.ts';
import '../ui/ui-badge.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-list.ts';
import { toast } from '../ui/ui-toasts.ts';
import { newTemplate } from './template-draft.ts';

/** A line for each draft of a saved reply that others removed meanwhile: what was written, and the way to drop it. */
export function leftDrafts({ me, site }: Session, all: readonly DocumentView[]): TemplateResult | typeof nothing {
  const there = new Set([newTemplate.id, ...all.map(({ id }) => id)]);
  const drafts = draftsOf(me.person.id);
  const left = [...unsavedOn(site.id, me.person.id, ['template'])].flatMap((id) => {
    const about = `template ${id} ${site.id}`;
    const kept = drafts.read<{ draft: DocumentDraft }>(about);
    const drop = (): void => {
      drafts.drop(about);
      toast(bookOf(shell).discarded, { undo: () => drafts.keep(about, kept!) });
    };
    return kept && !there.has(id) ? leftDraft(kept.draft, drop) : [];
  });
  return left.length ? html`<ui-list>${left}</ui-list>` : nothing;
}

function leftDraft({ title, texts }: DocumentDraft, drop: () => void): TemplateResult {
  const { unsaved, discard } = bookOf(shell);
  return html`<ui-row>
    <span class="title">${named(title)}</span> <ui-badge tone="watch">${unsaved.mark}</ui-badge>
    <span slot="meta">${bookOf(documents).left}</span>
    ${Object.entries(texts).map(([language, text]) => html`<span slot="meta" lang=${language} dir="auto">${text}</span>`)}
    ${rowAction({ label: discard, name: `${discard}: ${title}`, act: drop })}
  </ui-row>`;
}
