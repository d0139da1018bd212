import { distinctTags, tagLimits, tagsWithout } from '@huiyin/shared/domain/tags';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { isSo } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { changeTags, hasRoomFor } from '../tags/change-tags.ts';
import { tagsOfTickets } from '../tags/read-tags.ts';
import { findTicketBy } from '../threads/find-ticket-by.ts';
import type { Change, Plan } from '../tickets/change-ticket.ts';
import type { Ticket } from '../tickets/read-ticket.ts';

/** Staff put tags on a ticket. Throws Problem('too_many_tags') where it would have too many, or the site. */
export const tagging =
  (call: Call<Staff>, given: readonly string[]): Plan =>
  async (current) => {
    const before = await tagsOn(call, current);
    const after = [...before, ...tagsWithout(distinctTags(given), before)];
    if (after.length > Math.max(before.length, tagLimits.ofTicket)) throw new Problem('too_many_tags');
    return retagged(call, current, { before, after });
  };

/** Staff take tags away from it. */
export const untagging =
  (call: Call<Staff>, given: readonly string[]): Plan =>
  async (current) => {
    const before = await tagsOn(call, current);
    return retagged(call, current, { before, after: tagsWithout(before, given) });
  };

/** It has again the tags that it had before. Throws Problem('too_many_tags') where the site has no room for them any more. */
export async function taggedBack(call: Call<Staff>, current: Ticket, after: readonly string[]): Promise<Change> {
  return retagged(call, current, { before: await tagsOn(call, current), after, undone: true });
}

async function retagged(
  { db }: Call<Staff>,
  current: Ticket,
  { before, after, undone }: { before: readonly string[]; after: readonly string[]; undone?: true },
): Promise<Change> {
  const [come, gone] = [tagsWithout(after, before), tagsWithout(before, after)];
  if (come.length + gone.length === 0) return { events: [] };
  const isRoom = hasRoomFor(current.siteId, come);
  if (!(await isSo(db, isRoom))) throw new Problem('too_many_tags');
  return {
    events: [
      ...(come.length > 0 ? [{ type: 'ticket.tagged', data: { tags: come, undone } } as const] : []),
      ...(gone.length > 0 ? [{ type: 'ticket.untagged', data: { tags: gone, undone } } as const] : []),
    ],
    only: isRoom,
    also: [
      ...changeTags(current, before, after),
      ...(await findTicketBy(db, current, { category: current.category, tags: after })),
    ],
  };
}

const tagsOn = async ({ db }: Call<Staff>, { id }: Ticket): Promise<string[]> =>
  (await tagsOfTickets(db, [id])).get(id) ?? [];
