import { isTag, tagKey, tagLimits, tagsWithout, writtenTag } from '@huiyin/shared/domain/tags';

/** So many are offered at once. */
const mostOffered = 50;

/** Whether what is typed can be a tag. */
export function isUsable(typed: string): boolean {
  const tag = writtenTag(typed);
  return tag.length <= tagLimits.tag && isTag(tag);
}

/** Up to 50 of those in use that contain what is typed and are not had yet, that itself first. */
export function fittingTags(typed: string, inUse: readonly string[], had: readonly string[]): string[] {
  const key = tagKey(typed);
  const fitting = tagsWithout(inUse, had).filter((tag) => tagKey(tag).includes(key));
  const ordered = fitting.toSorted((one, two) => Number(tagKey(two) === key) - Number(tagKey(one) === key));
  return ordered.slice(0, mostOffered);
}

/** The tag that is typed, as it is written in use, or a new one; undefined where it can be none, or is had already. */
export function typedTag(typed: string, inUse: readonly string[], had: readonly string[]): string | undefined {
  if (!isUsable(typed) || !tagsWithout([typed], had).length) return undefined;
  return inUse.find((tag) => tagKey(tag) === tagKey(typed)) ?? writtenTag(typed);
}
