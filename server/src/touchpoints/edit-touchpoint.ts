import type { TouchpointEdit, TouchpointView } from '@huiyin/shared/contract/touchpoints';
import { other } from '@huiyin/shared/domain/other';
import { and, eq } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { isTaken, type Statement } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { did, isRefused, type Did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { conflictBy } from '../people/conflict.ts';
import { touchpointsOf, touchpointView, type Touchpoint } from './read-touchpoints.ts';
import { touchpoints } from './tables.ts';

/**
 * Changes what a touchpoint is called, what is said of it, or whether it is offered, of the revision `base`; what answers and counts hold stays its id. With the
 * first edit one that was seen, or came with the sample, is the site's own; only one that was seen and is hidden goes on filling the room of
 * strangers. Throws Problem('not_found' | 'conflict' | 'name_taken').
 */
export async function editTouchpoint(call: Call, { id, base, ...change }: TouchpointEdit): Promise<TouchpointView> {
  const { db, site } = call;
  const all = await touchpointsOf(db, site.id);
  const before = all.find((one) => one.id === id);
  if (!before) throw new Problem('not_found');
  if (before.revision !== base) throw await conflictBy(db, before.changedBy);
  const others = all.filter((one) => one !== before);
  const isOthers = (name: string): boolean =>
    name === other || others.some((one) => one.name === name || one.id === name);
  if (change.name !== undefined && isOthers(change.name)) throw new Problem('name_taken');
  if (Object.keys(change).length === 0) return touchpointView(before);
  const [after, ...written] = edited(call, before, change);
  try {
    await call.write(written);
  } catch (error) {
    if (isTaken(error, 'touchpoints.')) throw new Problem('name_taken');
    if (!isRefused(error)) throw error;
    const now = (await touchpointsOf(db, site.id)).find((one) => one.id === id);
    throw await conflictBy(db, now?.changedBy);
  }
  return touchpointView(after);
}

/** What is written to offer a touchpoint that is hidden, was only seen, or came with the sample. */
export const showAgain = (call: Call, before: Touchpoint): (Statement | Did)[] =>
  edited(call, before, { hidden: false }).slice(1) as (Statement | Did)[];

type Change = Omit<TouchpointEdit, 'id' | 'base'>;

/** A touchpoint as it is after a change, and what is written for it. */
function edited({ db, site, now, actor }: Call, before: Touchpoint, change: Change): [Touchpoint, Did, ...Statement[]] {
  const { name = before.name, hidden = before.hiddenAt !== null } = change;
  const hiddenAt = hidden ? (before.hiddenAt ?? now) : null;
  const seen = hidden ? before.seen : 0;
  const { channel = before.channel, guide = before.guide, pages = before.pages } = change;
  const said = { name, channel, guide, pages: pages?.length ? pages : null };
  const values = { ...said, hiddenAt, seen, sample: 0, revision: before.revision + 1, changedBy: actor.id };
  const here = and(eq(touchpoints.siteId, site.id), eq(touchpoints.id, before.id));
  const told = { touchpoint: before.id, name, fields: Object.keys(change) };
  return [
    { ...before, ...values },
    did('touchpoint.changed', site, told, isTouchpointStill(site.id, before)),
    db.read.update(touchpoints).set(values).where(here),
  ];
}

/** That nobody has changed it since. */
const isTouchpointStill = (siteId: string, { id, revision }: Touchpoint): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM touchpoints WHERE site_id = ? AND id = ? AND revision = ?)',
  args: [siteId, id, revision],
});
