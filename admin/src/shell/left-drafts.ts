import { html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { draftsOf } from '../drafts.ts';
import { bookOf } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-badge.ts';
import '../ui/ui-list.ts';
import { toast } from '../ui/ui-toasts.ts';
import type { Session } from './session.ts';
import { unsavedOn } from './unsaved.ts';

/** What was written of something, as a line says it. */
interface Written {
  readonly title: string;
  /** Each a `slot="meta"`. */
  readonly texts: TemplateResult | readonly TemplateResult[];
}

interface Left<D> {
  /** As `drafts` of its section names it. */
  readonly kind: string;
  /** The ids of those that may be edited. */
  readonly there: readonly string[];
  /** Says that what it was is gone. */
  readonly said: string;
  written(draft: D): Written;
}

/** A line for each draft of something that others took away meanwhile: what was written, and the way to drop it. */
export function leftDrafts<D>(
  { me, site }: Session,
  { kind, there, said, written }: Left<D>,
): TemplateResult | typeof nothing {
  const drafts = draftsOf(me.person.id);
  const left = [...unsavedOn(site.id, me.person.id, [kind])].flatMap((id) => {
    const about = `${kind} ${id} ${site.id}`;
    const kept = drafts.read<{ draft: D }>(about);
    const drop = (): void => {
      drafts.drop(about);
      toast(bookOf(shell).discarded, { undo: () => drafts.keep(about, kept!) });
    };
    return kept && !there.includes(id) ? line(written(kept.draft), said, drop) : [];
  });
  return left.length ? html`<ui-list>${left}</ui-list>` : nothing;
}

function line({ title, texts }: Written, said: string, drop: () => void): TemplateResult {
  const { unsaved, discard } = bookOf(shell);
  return html`<ui-row>
    <span class="title">${named(title)}</span> <ui-badge tone="watch">${unsaved.mark}</ui-badge>
    <span slot="meta">${said}</span>
    ${texts} ${rowAction({ label: discard, name: `${discard}: ${title}`, act: drop })}
  </ui-row>`;
}
