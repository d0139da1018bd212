import type { IdentitySecret } from '@huiyin/shared/contract/asking';
import { and, eq, isNull } from 'drizzle-orm';
import { iso } from '../base/iso.ts';
import type { Call } from '../base/call.ts';
import { did } from '../base/events/record-event.ts';
import { siteById, type Site } from '../base/site.ts';
import { sites } from '../base/tables.ts';

/** The secret that signs the ids of customers; made when first asked for. */
export async function identitySecret(call: Call): Promise<IdentitySecret> {
  return call.site.identitySecret ? secretView(call.site) : make(call, 'identity.made');
}

/** Puts a new secret in the place of the old one, which is void at once. */
export async function rotateIdentitySecret(call: Call): Promise<IdentitySecret> {
  return make(call, 'identity.rotated');
}

async function make(call: Call, type: 'identity.made' | 'identity.rotated'): Promise<IdentitySecret> {
  const { db, ids, now, site } = call;
  const here = eq(sites.id, site.id);
  await call.write([
    db.read
      .update(sites)
      .set({ identitySecret: ids.secret(''), identityChangedAt: now })
      // Of two who ask first at the same time, both get the same.
      .where(type === 'identity.made' ? and(here, isNull(sites.identitySecret)) : here),
    did(type, site, {}, 'if changed'),
  ]);
  return secretView((await siteById(db, site.id))!);
}

function secretView({ identitySecret, identityChangedAt }: Site): IdentitySecret {
  return { secret: identitySecret!, changedAt: iso(identityChangedAt!) };
}
