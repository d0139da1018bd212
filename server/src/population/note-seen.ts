import { knownLanguage } from '@huiyin/shared/domain/known-language';
import type { Db } from '../base/db/db.ts';
import { takeRoom } from './take-room.ts';

const dayMs = 86_400_000;

/** A customer whom a page named with a signature that holds. */
export interface Seen {
  siteId: string;
  customer: string;
  /** One of those the site knows; whatever else a page says is not noted. */
  tier: string | undefined;
  locale: string | undefined;
  /** ms UTC */
  at: number;
}

const lastSeen = 'SELECT last_seen_at AS at FROM population WHERE site_id = ?1 AND customer = ?2';

// What a list says of somebody is not overwritten by what a page says of its visitor.
const note = `INSERT INTO population (site_id, customer, tier, language, source, last_seen_at)
VALUES (?1, ?2, ?3, ?4, 'identified', ?5)
ON CONFLICT DO UPDATE SET last_seen_at = excluded.last_seen_at, sample = 0,
 tier = CASE WHEN listed_at = 0 THEN ifnull(excluded.tier, tier) ELSE ifnull(tier, excluded.tier) END,
 language = CASE WHEN listed_at = 0 THEN ifnull(excluded.language, language) ELSE ifnull(language, excluded.language) END
WHERE excluded.last_seen_at >= last_seen_at + ${dayMs}`;

/** Notes that a customer was here, once a day at most: from the first time on they belong to those whom samples are drawn from. */
export async function noteSeen(db: Db, { siteId, customer, tier, locale, at }: Seen): Promise<void> {
  const [known] = await db.query(lastSeen, [siteId, customer]);
  if (known && (known['at'] as number) > at - dayMs) return;
  if (!known && !(await takeRoom({ db, now: at }, siteId, 1))) return;
  const language = locale === undefined ? null : knownLanguage(locale);
  await db.write([{ sql: note, args: [siteId, customer, tier ?? null, language, at] }]);
}
