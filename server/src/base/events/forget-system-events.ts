import type { EventType } from '@huiyin/shared/contract/events';
import type { Statement } from '../db/db.ts';

/** The statement that forgets events of some types which happened to things of a site by themselves, as others are known now. */
export const forgetSystemEvents = (siteId: string, ids: readonly string[], types: readonly EventType[]): Statement => ({
  sql: `DELETE FROM events WHERE +site_id = ? AND subject_id IN (SELECT value FROM json_each(?))
 AND type IN (SELECT value FROM json_each(?)) AND actor_kind = 'system'`,
  args: [siteId, JSON.stringify(ids), JSON.stringify(types)],
});
