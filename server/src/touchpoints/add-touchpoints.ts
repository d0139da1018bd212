import type { NewTouchpoints, TouchpointList } from '@huiyin/shared/contract/touchpoints';
import { touchpointLimits } from '@huiyin/shared/domain/limits';
import { other } from '@huiyin/shared/domain/other';
import type { Call } from '../base/call.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { did } from '../base/events/record-event.ts';
import { refused } from '../base/events/refused.ts';
import { Problem } from '../base/problem.ts';
import { showAgain } from './edit-touchpoint.ts';
import { keepTouchpoints } from './keep-touchpoints.ts';
import { touchpointsOf, touchpointView, type Touchpoint } from './read-touchpoints.ts';

/**
 * Sees to it that a site has touchpoints of these names, and offers them: those that are there stay, and are the site's own from now on. Gives all.
 * Throws Problem('name_taken') for a name that another one had first, Problem('invalid') where the site has as many as it may.
 */
export async function addTouchpoints(call: Call, { names }: NewTouchpoints): Promise<TouchpointList> {
  const { db, site, now } = call;
  const all = await touchpointsOf(db, site.id);
  const wanted = [...new Set(names)];
  const there = all.filter(({ name }) => wanted.includes(name));
  const made = wanted.filter((name) => !there.some((one) => one.name === name));
  if (made.some((name) => isFirstNameOf(all, name))) throw new Problem('name_taken');
  const isRoom = isRoomForTouchpoints(site.id, made.length);
  const told = made.map((name, i) => did('touchpoint.made', site, { touchpoint: name }, i ? 'always' : isRoom));
  const again = there.filter(({ hiddenAt, seen }) => hiddenAt !== null || seen === 1);
  const kept = keepTouchpoints(made.map((id) => ({ siteId: site.id, id, at: now })));
  await call
    .write([...(made.length ? [kept] : []), ...again.flatMap((one) => showAgain(call, one))], ...told)
    .catch(refused(db, [isRoom, noRoom]));
  return { touchpoints: (await touchpointsOf(db, site.id)).map(touchpointView) };
}

/** Whether a name cannot be that of one more: it stands for another in what was counted. */
const isFirstNameOf = (all: readonly Touchpoint[], name: string): boolean =>
  name === other || all.some(({ id }) => id === name);

const isRoomForTouchpoints = (siteId: string, n: number): SqlText => ({
  sql: `(SELECT count(*) FROM touchpoints WHERE site_id = ?) + ? <= ${touchpointLimits.touchpoints}`,
  args: [siteId, n],
});
const noRoom = Problem.field('names', `a site has at most ${touchpointLimits.touchpoints} touchpoints`);
