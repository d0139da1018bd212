import { distinctTags, inTagOrder, tagsWithout } from '@huiyin/shared/domain/tags';
import type { TicketAct, TicketView } from '../api/tickets.ts';

/** What is said of a ticket: what it is about, and its tags. */
export type Classifying = Extract<TicketAct, { type: 'categorize' | 'tag' | 'untag' }>;

/** What of a ticket that changes. */
export function classified({ tags }: Pick<TicketView, 'tags'>, act: Classifying): Partial<TicketView> {
  if (act.type === 'categorize') return { category: act.category };
  if (act.type === 'untag') return { tags: tagsWithout(tags, act.tags) };
  return { tags: inTagOrder(distinctTags([...tags, ...act.tags])) };
}
