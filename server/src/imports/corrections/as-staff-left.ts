import { excerptOf } from '@huiyin/shared/domain/text/excerpt';
import type { StoredResponse } from '../../intake/stored-responses.ts';
import type { Prepared } from '../../intake/store-responses.ts';
import { haveOneStory } from '../../tickets/tell-story.ts';

/**
 * Whether the ticket of a stored answer stays as somebody here left it, though a row says otherwise how it stands, when it was opened, in which words, or how
 * it was dealt with.
 */
export function staysAsLeft({ ticket: said }: Pick<Prepared, 'ticket'>, stored: StoredResponse): boolean {
  const { ticket, story, isDealtWith } = stored;
  if (!said || !ticket || !isDealtWith) return false;
  const isSame =
    said.status === ticket.status &&
    said.openedAt === ticket.openedAt &&
    excerptOf(said.text) === ticket.excerpt &&
    haveOneStory(said.story, story);
  return !isSame;
}
