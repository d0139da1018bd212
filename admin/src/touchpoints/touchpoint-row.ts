import { html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import type { TouchpointView } from '../api/touchpoints.ts';
import { bookOf } from '../language/language.ts';
import { patternWords } from '../ask/rules-words.ts';
import { listOf } from '../language/list-of.ts';
import { named } from '../ui/named.ts';
import { rowAction } from '../ui/row-action.ts';
import '../ui/ui-badge.ts';
import { isOffered } from './touchpoint-name.ts';

/** What can be done with a touchpoint. */
interface RowActs {
  rename(): void;
  /** Opens what is said of it. */
  edit(): void;
  /** Offers it, or does no longer. */
  offer(is: boolean): void;
  /** Whether that is on its way. */
  readonly isOffering: boolean;
}

/** The content of a line: what a touchpoint is called, where it comes from, how it does, and what can be done. */
export function touchpointRow(
  touchpoint: TouchpointView,
  figures: TemplateResult | typeof nothing,
  acts: RowActs | undefined,
): TemplateResult {
  const words = bookOf(touchpoints);
  const { id, name, hidden, seen, sample, channel, pages } = touchpoint;
  return html`${named(name)} ${sample ? html`<ui-badge>${bookOf(shell).sample}</ui-badge>` : nothing}
  ${hidden ? html`<ui-badge>${words.hidden}</ui-badge>` : nothing}
  ${channel ? html`<ui-badge>${words.channels[channel]}</ui-badge>` : nothing} ${figures}
  ${pages.length ? html`<span slot="meta">${words.onPages(listOf(pages.map(patternWords), 'disjunction'))}</span>` : nothing}
  ${seen ? html`<span slot="meta">${words.seen}</span>` : nothing}
  ${name === id ? nothing : html`<span slot="meta">${words.first(id)}</span>`}
  ${acts ? actions(touchpoint, acts) : nothing}`;
}

function actions(touchpoint: TouchpointView, { rename, edit, offer, isOffering: isDoing }: RowActs): TemplateResult {
  const words = bookOf(touchpoints);
  const { id, name } = touchpoint;
  const hide = { label: words.hide, name: words.hideName(name), isDoing, act: () => offer(false) };
  const show = { label: words.offer, name: words.offerName(name), isDoing, act: () => offer(true) };
  return html`${rowAction({ label: words.rename, name: words.renameName(name), of: id, act: rename })}
  ${rowAction({ label: words.edit, name: words.editName(name), of: `edit ${id}`, act: edit })}
  ${rowAction(isOffered(touchpoint) ? hide : show)}`;
}
