import { tagKey, tagLimits, tagsWithout } from '@huiyin/shared/domain/tags';
import type { InStatement } from '@libsql/client';
import type { SqlText } from '../base/db/sql-text.ts';

interface Tagged {
  siteId: string;
  id: string;
}

const name = `INSERT OR IGNORE INTO tags (site_id, key, name) SELECT ?, value->>0, value->>1 FROM json_each(?)`;
const put = `INSERT OR IGNORE INTO ticket_tags (site_id, ticket_id, key) SELECT ?, ?, value->>0 FROM json_each(?)`;
const take = `DELETE FROM ticket_tags WHERE site_id = ? AND ticket_id = ? AND key IN (SELECT value FROM json_each(?))`;
const isUnused = 'NOT EXISTS (SELECT 1 FROM ticket_tags k WHERE k.site_id = tags.site_id AND k.key = tags.key)';
const forget = `DELETE FROM tags WHERE site_id = ? AND key IN (SELECT value FROM json_each(?)) AND ${isUnused}`;

/** The statements that give a ticket other tags than it has; one that is on no ticket any more is forgotten. */
export function changeTags({ siteId, id }: Tagged, before: readonly string[], after: readonly string[]): InStatement[] {
  const come = JSON.stringify(tagsWithout(after, before).map((tag) => [tagKey(tag), tag]));
  const gone = JSON.stringify(tagsWithout(before, after).map(tagKey));
  return [
    { sql: name, args: [siteId, come] },
    { sql: put, args: [siteId, id, come] },
    { sql: take, args: [siteId, id, gone] },
    { sql: forget, args: [siteId, gone] },
  ];
}

/** That a site has room for these tags beside those in use; for those in use it always has. */
export const hasRoomFor = (siteId: string, tags: readonly string[]): SqlText => ({
  sql: `(SELECT count(*) = 0 OR count(*) + (SELECT count(*) FROM tags WHERE site_id = ?) <= ${tagLimits.ofSite}
 FROM json_each(?) WHERE value NOT IN (SELECT key FROM tags WHERE site_id = ?))`,
  args: [siteId, JSON.stringify([...new Set(tags.map(tagKey))]), siteId],
});

/** Statements that forget the tags of tickets of site ?1, and which are on no other; `tickets` selects their ids. */
export const forgetTagsOf = (tickets: string): string[] => [
  `DELETE FROM ticket_tags WHERE +site_id = ?1 AND ticket_id IN (${tickets})`,
  `DELETE FROM tags WHERE site_id = ?1 AND ${isUnused}`,
];
