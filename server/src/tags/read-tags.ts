import type { TagList } from '@huiyin/shared/contract/tags';
import { tagKey } from '@huiyin/shared/domain/tags';
import { ticketLimits } from '@huiyin/shared/domain/limits';
import { asc, eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import type { SqlText } from '../base/db/sql-text.ts';
import { tags } from './tables.ts';

/** The tags in use on a site. */
export async function listTags(db: Db, siteId: string): Promise<TagList> {
  const rows = await db.read
    .select({ name: tags.name })
    .from(tags)
    .where(eq(tags.siteId, siteId))
    .orderBy(asc(tags.key));
  return { tags: rows.map(({ name }) => name) };
}

/** In SQL: the tags of a ticket as a JSON list, in the order of their keys; site and ticket are expressions. */
export const tagsOf = (siteId: string, ticketId: string): string =>
  `(SELECT json_group_array(g.name) FROM (SELECT n.name FROM ticket_tags k CROSS JOIN tags n ON n.site_id = k.site_id AND n.key = k.key
 WHERE k.site_id = ${siteId} AND k.ticket_id = ${ticketId} ORDER BY k.key) g)`;

/** The tags of some tickets, by their ids, whichever site they are of. */
export async function tagsOfTickets(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query(
    `SELECT k.ticket_id AS id, n.name FROM json_each(?) j CROSS JOIN ticket_tags k ON k.ticket_id = j.value
 CROSS JOIN tags n ON n.site_id = k.site_id AND n.key = k.key ORDER BY k.ticket_id, k.key`,
    [JSON.stringify(ids)],
  );
  const found = new Map<string, string[]>();
  for (const { id, name } of rows) found.set(id as string, [...(found.get(id as string) ?? []), name as string]);
  return found;
}

/** Selects the tickets of a site with a tag, at most 10,000, those of the newest ids first. */
export const ticketsTagged = (siteId: string, tag: string): SqlText => ({
  sql: `SELECT ticket_id FROM ticket_tags WHERE site_id = ? AND key = ? ORDER BY ticket_id DESC LIMIT ${ticketLimits.counted}`,
  args: [siteId, tagKey(tag)],
});

/** That a ticket `t` has a tag. */
export const isTagged = (tag: string): SqlText => ({
  sql: 'EXISTS (SELECT 1 FROM ticket_tags g WHERE g.site_id = t.site_id AND g.ticket_id = t.id AND g.key = ?)',
  args: [tagKey(tag)],
});
