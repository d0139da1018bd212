import type { Statement } from '../base/db/db.ts';
import { namesCounted } from '../metrics/known-names.ts';

/** The statement that forgets places which answers made known at `since`, ms UTC, or later, which no answer names any more, and which nobody of staff made theirs. */
export const forgetTouchpointsOfNone = (siteId: string, since: number): Statement => ({
  sql: `DELETE FROM touchpoints WHERE site_id = ?1 AND seen = 1 AND sample = 0 AND created_at >= ?2 AND id NOT IN (${namesCounted('touchpoint')})`,
  args: [siteId, since],
});
