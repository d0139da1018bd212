import { html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import type { TouchpointView } from '../api/touchpoints.ts';
import { bookOf } from '../language/language.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-badge.ts';
import { isOffered } from './touchpoint-name.ts';

/** What can be done with a touchpoint. */
interface RowActs {
  rename(): void;
  /** Offers it, or does no longer. */
  offer(is: boolean): void;
  /** Whether that is on its way. */
  readonly isOffering: boolean;
}

/** The content of a line: what a touchpoint is called, where it comes from, and what can be done. */
export function touchpointRow(touchpoint: TouchpointView, acts: RowActs): TemplateResult {
  const words = bookOf(touchpoints);
  const { id, name, hidden, seen, sample } = touchpoint;
  return html`${named(name)} ${sample ? html`<ui-badge>${bookOf(shell).sample}</ui-badge>` : nothing}
  ${hidden ? html`<ui-badge>${words.hidden}</ui-badge>` : nothing}
  ${seen ? html`<span slot="meta">${words.seen}</span>` : nothing}
  ${name === id ? nothing : html`<span slot="meta">${words.first(id)}</span>`} ${actions(touchpoint, acts)}`;
}

function actions(touchpoint: TouchpointView, { rename, offer, isOffering: isDoing }: RowActs): TemplateResult {
  const words = bookOf(touchpoints);
  const { id, name } = touchpoint;
  const hide = { label: words.hide, name: words.hideName(name), isDoing, act: () => offer(false) };
  const show = { label: words.offer, name: words.offerName(name), isDoing, act: () => offer(true) };
  return html`${rowAction({ label: words.rename, name: words.renameName(name), of: id, act: rename })}
  ${rowAction(isOffered(touchpoint) ? hide : show)}`;
}
