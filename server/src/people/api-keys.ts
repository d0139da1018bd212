import type { z } from 'zod';
import { allOf, type SqlText } from '../base/db/sql-text.ts';
import type { apiKeyMade, apiKeyView, newApiKey } from '@huiyin/shared/contract/people';
import { keyLimits } from '@huiyin/shared/domain/limits';
import { ownersAlone, permissionsOf, type Permission } from '@huiyin/shared/domain/permissions';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { iso, isoOrNull } from '../base/iso.ts';
import { hashSecret } from '../base/secrets.ts';
import type { Db } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { isSo, refused } from '../base/events/refused.ts';
import { isRecent } from '../base/kept-fresh.ts';
import { Problem } from '../base/problem.ts';
import { covers, isForKeys, mayGive, ownRoleOf } from './held-roles.ts';
import { withPermissions, type Membership } from './read-members.ts';
import { roleToGive } from './read-roles.ts';
import { apiKeys, roles } from './tables.ts';

type ApiKey = typeof apiKeys.$inferSelect;
const usedQuietMs = 60_000;

/** A key that works, with what it may. */
type WorkingKey = ApiKey & { permissions: readonly Permission[] };

/** The key with this secret, if it was not revoked; its use is noted once a minute. */
export async function keyBySecret(
  { db, clock, later }: Pick<Deps, 'db' | 'clock' | 'later'>,
  secretHash: string,
): Promise<WorkingKey | undefined> {
  const now = clock.now();
  const [found] = await db.read
    .select({ key: apiKeys, own: roles.permissions })
    .from(apiKeys)
    .leftJoin(roles, ownRoleOf(apiKeys))
    .where(and(eq(apiKeys.secretHash, secretHash), isNull(apiKeys.revokedAt)))
    .limit(1);
  if (!found) return undefined;
  const { key, own } = found;
  if (!isRecent(key.lastUsedAt ?? 0, now, usedQuietMs))
    await later(
      db.write([
        db.read
          .update(apiKeys)
          .set({ lastUsedAt: now })
          .where(and(eq(apiKeys.siteId, key.siteId), eq(apiKeys.id, key.id))),
      ]),
    );
  return { ...key, permissions: permissionsOf(key.role, own) };
}

/** Names by id; keys that were revoked keep theirs. */
export async function keyNames(db: Db, siteId: string, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await db.read
    .select({ id: apiKeys.id, name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.siteId, siteId), inArray(apiKeys.id, [...new Set(ids)])));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Where a key works, and what it holds there. */
export async function membershipOfKey(db: Db, id: string): Promise<Membership | undefined> {
  const [key] = await db.read
    .select({ siteId: apiKeys.siteId, role: apiKeys.role, roleName: roles.name, own: roles.permissions })
    .from(apiKeys)
    .leftJoin(roles, ownRoleOf(apiKeys))
    .where(eq(apiKeys.id, id))
    .limit(1);
  return key && withPermissions(key);
}

/** The keys of a site that still work. */
export async function listApiKeys(db: Db, siteId: string): Promise<z.infer<typeof apiKeyView>[]> {
  const keys = await db.read
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.siteId, siteId), isNull(apiKeys.revokedAt)))
    .orderBy(desc(apiKeys.createdAt));
  return keys.map(keyView);
}

const isRoomForKey = (siteId: string): SqlText => ({
  sql: `(SELECT count(*) FROM api_keys WHERE site_id = ? AND revoked_at IS NULL) < ${keyLimits.keys}`,
  args: [siteId],
});

/** Makes a key; its secret is in this answer and nowhere else. Throws Problem('invalid' | 'forbidden'). */
export async function makeApiKey(
  call: Call,
  { name, role }: z.output<typeof newApiKey>,
): Promise<z.infer<typeof apiKeyMade>> {
  const { db, ids, now, actor, site } = call;
  const { permissions } = await roleToGive(call, role);
  if (permissions.some((one) => ownersAlone.includes(one))) throw Problem.field('role', 'allows what keys never may');
  const secret = ids.secret('hy_');
  const key: ApiKey = {
    id: ids.uuid(),
    siteId: site.id,
    name,
    prefix: secret.slice(0, 8),
    secretHash: await hashSecret(secret),
    role,
    createdAt: now,
    createdBy: actor.id,
    lastUsedAt: null,
    revokedAt: null,
  };
  const allowed = allOf(mayGive(site.id, actor.id, 'keys.manage', role), isForKeys(site.id, role));
  const isRoom = isRoomForKey(site.id);
  const isFull = Problem.field('name', `a site has at most ${keyLimits.keys} keys`);
  await call
    .write([db.read.insert(apiKeys).values(key)], did('api_key.made', key, { name, role }, allOf(allowed, isRoom)))
    .catch(refused(db, [allowed, new Problem('forbidden')], [isRoom, isFull]));
  return { ...keyView(key), secret };
}

const revoke = `UPDATE api_keys SET revoked_at = ?1 WHERE site_id = ?2 AND id = ?3 AND revoked_at IS NULL
 AND ${covers('api_keys.role', '?4', '?2')}`;

/** Ends a key of a role that one may give. Throws Problem('not_found' | 'forbidden'). */
export async function revokeApiKey(call: Call, id: string): Promise<void> {
  const { db, now, site, actor } = call;
  const key = (await listApiKeys(db, site.id)).find((k) => k.id === id);
  if (!key) throw new Problem('not_found');
  const [revoked] = await call.write([
    { sql: revoke, args: [now, site.id, id, actor.id] },
    did('api_key.revoked', key, { name: key.name }, 'if changed'),
  ]);
  if (revoked!.rowsAffected > 0) return;
  throw new Problem((await isSo(db, mayGive(site.id, actor.id, 'keys.manage', key.role))) ? 'not_found' : 'forbidden');
}

function keyView(key: ApiKey): z.infer<typeof apiKeyView> {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    role: key.role,
    createdAt: iso(key.createdAt),
    lastUsedAt: isoOrNull(key.lastUsedAt),
  };
}
