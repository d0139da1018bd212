import type { Db } from '../base/db/db.ts';

const asked = `SELECT (SELECT count(*) FROM members WHERE site_id = ?1) > 1
 OR EXISTS (SELECT 1 FROM invitations WHERE site_id = ?1 AND revoked_at IS NULL) AS has`;

/** Whether more than one person is on a site, or somebody was invited. */
export async function hasColleague(db: Db, siteId: string): Promise<boolean> {
  const [found] = await db.query(asked, [siteId]);
  return found!['has'] === 1;
}
