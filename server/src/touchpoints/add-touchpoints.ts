import type { NewTouchpoints, TouchpointList } from '@huiyin/shared/contract/touchpoints';
import { touchpointLimits } from '@huiyin/shared/domain/limits';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { did, isRefused } from '../base/events/record-event.ts';
import { isSo } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { showAgain } from './edit-touchpoint.ts';
import { keepTouchpoints } from './keep-touchpoints.ts';
import { touchpointsOf, touchpointView } from './read-touchpoints.ts';

/**
 * Sees to it that a site has touchpoints of these names, and offers them: those that are there, by name or first name, stay and are the site's
 * own from now on. Gives all. Throws Problem('invalid') where the site has as many as it may.
 */
export async function addTouchpoints(call: Call, { names }: NewTouchpoints): Promise<TouchpointList> {
  const { db, site, now } = call;
  const all = await touchpointsOf(db, site.id);
  const wanted = new Set(names);
  const there = all.filter(({ id, name }) => wanted.has(id) || wanted.has(name));
  const known = new Set(there.flatMap(({ id, name }) => [id, name]));
  const made = [...wanted].filter((name) => !known.has(name));
  const isRoom = isRoomForTouchpoints(site.id, made.length);
  const told = made.map((name, i) => did('touchpoint.made', site, { touchpoint: name }, i ? 'always' : isRoom));
  const again = there.filter(({ hiddenAt, seen, sample }) => hiddenAt !== null || seen === 1 || sample === 1);
  const kept = keepTouchpoints(made.map((id) => ({ siteId: site.id, id, at: now })));
  try {
    await call.write([...(made.length ? [kept] : []), ...again.flatMap((one) => showAgain(call, one))], ...told);
  } catch (error) {
    if (!isRefused(error)) throw error;
    if (made.length > 0 && !(await isSo(db, isRoom))) throw noRoom;
    // Somebody has changed one of them since.
    return addTouchpoints(call, { names });
  }
  return { touchpoints: (await touchpointsOf(db, site.id)).map(touchpointView) };
}

const isRoomForTouchpoints = (siteId: string, n: number): SqlText => ({
  sql: `(SELECT count(*) FROM touchpoints WHERE site_id = ?) + ? <= ${touchpointLimits.touchpoints}`,
  args: [siteId, n],
});
const noRoom = Problem.field('names', `a site has at most ${touchpointLimits.touchpoints} places`);
