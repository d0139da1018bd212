import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import { permissionsOf, type Permission } from '@huiyin/shared/domain/permissions';
import { hashSecret } from '../base/secrets.ts';
import type { Staff } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { isRecent } from '../base/kept-fresh.ts';
import { keyBySecret } from '../people/api-keys.ts';
import { mostAheadMs } from '../base/most-ahead.ts';
import { membershipsOf, selectRole } from '../people/read-members.ts';
import { selectSite, siteById } from '../base/site.ts';
import type { StaffEnv } from '../http/context.ts';
import type { Policy, Who } from '../http/manifest.ts';
import { isOwnOrigin } from '../http/origins.ts';
import { Problem } from '../base/problem.ts';
import { unrouted } from '../http/unrouted.ts';

type StaffContext = Context<StaffEnv>;

/** A person, or a key with what it may do on its site. */
export type Identity = { actor: Staff; key: { siteId: string; permissions: readonly Permission[] } | null };

/** What may be done on each site. */
export type Readable = ReadonlyMap<string, readonly Permission[]>;

/**
 * The one place of authorization. Looks the matched route up in the policy; a route that is not there does not exist.
 * Nobody: 401. A site one does not work on: 404, as if it were not there. A permission one lacks: 403. A tab of the console says whose it is
 * (`Huiyin-Person`): where somebody else has signed in since, 409.
 */
export const authorize = (deps: Deps, policy: Policy) =>
  createMiddleware<StaffEnv>(async (c, next) => {
    await letIn(deps, policy, c);
    return next();
  });

/** What may pass between asking what somebody may do and doing it. */
const longestAskedMs = 1000;

/**
 * Takes in the whole body. Whoever took long to send it is asked again what they may do: a right that ended meanwhile is gone.
 * Throws Problem('bad_json') for one that is cut off, and what `authorize` throws.
 */
export const wholeBody = (deps: Deps, policy: Policy) =>
  createMiddleware<StaffEnv>(async (c, next) => {
    if (isUnsafe(c)) await c.req.arrayBuffer().catch(cutOff);
    if (!isRecent(c.var.askedAt, deps.clock.now(), longestAskedMs)) await letIn(deps, policy, c);
    return next();
  });

function cutOff(): never {
  throw new Problem('bad_json');
}

const isUnsafe = (c: StaffContext): boolean => !['GET', 'HEAD'].includes(c.req.method);

async function letIn(deps: Deps, policy: Policy, c: StaffContext): Promise<void> {
  c.set('askedAt', deps.clock.now());
  const who = neededFor(policy, c);
  if (!who) throw unrouted(Object.keys(policy), c.req.path);
  c.set('isOpen', who === 'anyone');
  if (who === 'anyone') return;

  const caller = await identify(deps, c.req.raw.headers);
  const isPerson = caller.actor.kind === 'person';
  if (isUnsafe(c) && isPerson && !isOwnOrigin(c, deps.settings)) throw new Problem('forbidden');
  const meant = c.req.header('huiyin-person');
  if (meant && isPerson && meant !== caller.actor.id) throw new Problem('other_person');
  c.set('actor', caller.actor);
  if (who !== 'signed-in') await enterSite(deps, c, caller, who);
}

/** The sites of the caller of a stream that is still open, with what they may do there now; null once nobody calls any more. */
export async function readableSites(deps: Deps, headers: Headers): Promise<Readable | null> {
  try {
    const { actor, key } = await identify(deps, headers);
    const held = key ? [key] : await membershipsOf(deps.db, actor.id);
    return new Map(held.map(({ siteId, permissions }) => [siteId, permissions]));
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function neededFor(policy: Policy, c: StaffContext): Who | undefined {
  const handlers = matchedRoutes(c).map(({ method, path }) => `${method} ${path}`);
  return handlers.map((route) => policy[route]).findLast((who) => who !== undefined);
}

/** Who calls. Throws Problem('unauthenticated'). */
export async function identify(deps: Deps, headers: Headers): Promise<Identity> {
  const bearer = /^Bearer (.{1,200})$/.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer) {
    const key = await keyBySecret(deps, await hashSecret(bearer));
    if (!key) throw new Problem('unauthenticated');
    return { actor: { kind: 'key', id: key.id, name: key.name }, key };
  }
  const session = await deps.auth.session(headers);
  // One that was begun by a clock that was ahead would hold for too long.
  if (!session || session.since > deps.clock.now() + mostAheadMs) throw new Problem('unauthenticated');
  const { id, name } = session;
  return { actor: { kind: 'person', id, name }, key: null };
}

async function enterSite(
  deps: Deps,
  c: StaffContext,
  { actor, key }: Identity,
  needed: Permission | readonly Permission[],
): Promise<void> {
  const { db } = deps;
  // A middleware sees the parameters of its own pattern only, so the site is read from the path.
  const siteId = c.req.path.split('/')[3]!.toLowerCase();
  const { permissions, site } = key
    ? { permissions: key.permissions, site: key.siteId === siteId ? await siteById(db, siteId) : undefined }
    : await rightsOn(db, siteId, actor.id);
  if (!site || !permissions) throw new Problem('not_found');
  if (![needed].flat().some((one) => permissions.includes(one))) throw new Problem('forbidden');
  c.set('call', createCall(deps, { actor, site, permissions }));
}

/** The site, and what a person may do there; no permissions for whoever does not work there. */
async function rightsOn(db: Deps['db'], siteId: string, personId: string) {
  const [[held], [site]] = await db.read.batch([selectRole(db, siteId, personId), selectSite(db, siteId)]);
  return { permissions: held && permissionsOf(held.role, held.own), site };
}
