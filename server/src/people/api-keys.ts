import type { z } from 'zod';
import type { apiKeyMade, apiKeyView, newApiKey, Role } from '@huiyin/shared/contract/people';
import { and, desc, eq, isNull } from 'drizzle-orm';
import { hashSecret } from '../base/secrets.ts';
import type { Db } from '../base/db/db.ts';
import type { Call } from '../base/call.ts';
import type { Deps } from '../base/deps.ts';
import { did } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { apiKeys } from './tables.ts';

type ApiKey = typeof apiKeys.$inferSelect;
const usedQuietMs = 60_000;

/** The key with this secret, if it was not revoked; its use is noted once a minute. */
export async function keyBySecret(
  { db, clock, later }: Pick<Deps, 'db' | 'clock' | 'later'>,
  secretHash: string,
): Promise<ApiKey | undefined> {
  const now = clock.now();
  const [key] = await db.read
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.secretHash, secretHash), isNull(apiKeys.revokedAt)))
    .limit(1);
  if (key && now - (key.lastUsedAt ?? 0) > usedQuietMs)
    await later(db.write([db.read.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, key.id))]));
  return key;
}

/** Where a key works, and as what. */
export async function siteOfKey(db: Db, id: string): Promise<{ siteId: string; role: Role } | undefined> {
  const [key] = await db.read.select().from(apiKeys).where(eq(apiKeys.id, id)).limit(1);
  return key && { siteId: key.siteId, role: key.role };
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

/** Makes a key; its secret is in this answer and nowhere else. */
export async function makeApiKey(
  call: Call,
  { name, role }: z.output<typeof newApiKey>,
): Promise<z.infer<typeof apiKeyMade>> {
  const { db, ids, now, actor, site } = call;
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
  await call.write([db.read.insert(apiKeys).values(key)], did('api_key.made', key, { name, role }));
  return { ...keyView(key), secret };
}

/** Ends a key. Throws Problem('not_found'). */
export async function revokeApiKey(call: Call, id: string): Promise<void> {
  const { db, now, site } = call;
  const key = (await listApiKeys(db, site.id)).find((k) => k.id === id);
  if (!key) throw new Problem('not_found');
  const ours = and(eq(apiKeys.siteId, site.id), eq(apiKeys.id, id), isNull(apiKeys.revokedAt));
  await call.write([
    db.read.update(apiKeys).set({ revokedAt: now }).where(ours),
    did('api_key.revoked', key, { name: key.name }, 'if changed'),
  ]);
}

function keyView(key: ApiKey): z.infer<typeof apiKeyView> {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    role: key.role,
    createdAt: new Date(key.createdAt).toISOString(),
    lastUsedAt: key.lastUsedAt === null ? null : new Date(key.lastUsedAt).toISOString(),
  };
}
