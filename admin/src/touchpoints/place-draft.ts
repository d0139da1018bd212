import type { Localized } from '@huiyin/shared/contract/text';
import type { TouchpointChange, TouchpointView } from '../api/touchpoints.ts';
import type { Faults } from '../saving.ts';

/** What is said of a place while it is edited; without a channel nobody said how customers come to it. */
export interface PlaceDraft {
  readonly channel: NonNullable<TouchpointView['channel']> | '';
  readonly guide: Localized;
  readonly pages: TouchpointView['pages'];
}

export const draftOf = ({ channel, guide, pages }: TouchpointView): PlaceDraft => ({
  channel: channel ?? '',
  guide: guide ?? {},
  pages,
});

/** The parts that differ, as they are sent: no text without a word, no blanks around one. */
export function changeOf({ channel, guide, pages }: Partial<PlaceDraft>): TouchpointChange {
  return {
    ...(channel !== undefined && { channel: channel || null }),
    ...(guide && { guide: said(guide) }),
    ...(pages && { pages: pages.map(({ match, value }) => ({ match, value: value.trim() })) }),
  };
}

function said(guide: Localized): Localized | null {
  const texts = Object.entries(guide).flatMap(([language, text]) => (text?.trim() ? [[language, text.trim()]] : []));
  return texts.length ? (Object.fromEntries(texts) as Localized) : null;
}

/** What is wrong: a pattern without an address. */
export const faultsOf = ({ pages }: PlaceDraft, missing: string): Faults =>
  Object.fromEntries(pages.flatMap(({ value }, nth) => (value.trim() ? [] : [[`pages.${nth}.value`, missing]])));
