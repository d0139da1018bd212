import { html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';
import '../ui/ui-badge.ts';
import type { Session } from './session.ts';
import { unsavedOn } from './unsaved.ts';

/**
 * A mark where a person has a draft of one of many on the site that is shown. For an element with `HearDrafts`.
 * @param kind as `drafts` of its section names it
 */
export const draftMark = ({ me, site }: Session, kind: string, id: string): TemplateResult | typeof nothing =>
  unsavedOn(site.id, me.person.id, [kind]).has(id)
    ? html`<ui-badge tone="watch">${bookOf(shell).unsaved.mark}</ui-badge>`
    : nothing;
