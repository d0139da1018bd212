/** How long a tag is, in UTF-16 units, how many a ticket has, and how many are in use on a site. */
export const tagLimits = { tag: 40, ofTicket: 20, ofSite: 500 } as const;

/**
 * A tag as it is written: in NFC, with single blanks.
 * @example writtenTag('  refund \t due ') // 'refund due'
 */
export const writtenTag = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/gu, ' ');

/**
 * What a tag is known by: two that differ in case alone are one.
 * @example tagKey('VIP') === tagKey('vip') // true
 */
export const tagKey = (tag: string): string => writtenTag(tag).toLowerCase().normalize('NFC');

// Whoever reads the tag sees nothing of them, or something else than is there.
const unseen = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/u;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a text can be a tag: it shows what it is, without control characters. */
export const isTag = (text: string): boolean => seen.test(text) && !unseen.test(text);

/** Each of some tags once, as it was written first. */
export const distinctTags = (tags: readonly string[]): string[] =>
  [...new Map(tags.toReversed().map((tag) => [tagKey(tag), tag])).values()].toReversed();

/** Those of some tags that are not among others, whatever their case. */
export function tagsWithout(tags: readonly string[], others: readonly string[]): string[] {
  const keys = new Set(others.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}

/** Tags in the order in which they are shown. */
export const inTagOrder = (tags: readonly string[]): string[] =>
  tags.toSorted((one, two) => (tagKey(one) < tagKey(two) ? -1 : 1));
