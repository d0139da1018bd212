import type { IdentitySecret } from '@huiyin/shared/contract/asking';
import { and, eq, isNull } from 'drizzle-orm';
import type { Deps } from '../base/deps.ts';
import type { Actor } from '../base/actor.ts';
import { recordIfChanged, type EventType } from '../base/events/record-event.ts';
import { siteById, type Site } from '../base/site.ts';
import { sites } from '../base/tables.ts';

type Ports = Pick<Deps, 'db' | 'clock' | 'ids'>;

/** The secret that signs the ids of customers; made when first asked for. */
export async function identitySecret(ports: Ports, actor: Actor, site: Site): Promise<IdentitySecret> {
  if (site.identitySecret) return shown(site);
  return make(ports, actor, site, 'identity.made');
}

/** Puts a new secret in the place of the old one, which is void at once. */
export async function rotateIdentitySecret(ports: Ports, actor: Actor, site: Site): Promise<IdentitySecret> {
  return make(ports, actor, site, 'identity.rotated');
}

async function make({ db, clock, ids }: Ports, actor: Actor, { id: siteId }: Site, type: EventType) {
  const at = clock.now();
  const here = eq(sites.id, siteId);
  await db.write([
    db.read
      .update(sites)
      .set({ identitySecret: ids.secret(''), identityChangedAt: at })
      // Of two who ask first at the same time, both get the same.
      .where(type === 'identity.made' ? and(here, isNull(sites.identitySecret)) : here),
    recordIfChanged({ siteId, at, actor, type, subjectId: siteId }),
  ]);
  return shown((await siteById(db, siteId))!);
}

function shown({ identitySecret, identityChangedAt }: Site): IdentitySecret {
  return { secret: identitySecret!, changedAt: new Date(identityChangedAt!).toISOString() };
}
