import { html, nothing, type TemplateResult } from 'lit';
import { tagLimits } from '@huiyin/shared/domain/tags';
import { tags } from '@huiyin/shared/i18n/admin/tags';
import type { TagList } from '../api/tags.ts';
import type { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { readingView } from '../ui/reading-view.ts';
import { isUsable, typedTag } from './typed-tag.ts';

const said = (words: string): TemplateResult => html`<p class="small muted" role="status">${words}</p>`;

/** Why no tag is offered for what is typed; what there is to see while those in use are not here. @param had tags that are there already */
export function noneOffered(typed: string, had: readonly string[], inUse: Reading<TagList>): unknown {
  const words = bookOf(tags);
  if (typed.trim() === '') return readingView(inUse, (list) => noneLeft(list, inUse.isFresh));
  if (!isUsable(typed)) return said(words.unusable(number(tagLimits.tag)));
  return typedTag(typed, [], had) === undefined ? said(words.there) : readingView(inUse, () => nothing);
}

function noneLeft({ tags: inUse }: TagList, isFresh: boolean): TemplateResult | typeof nothing {
  const words = bookOf(tags);
  if (inUse.length) return said(words.allThere);
  return isFresh ? said(words.empty) : nothing;
}
