import { linkKinds, type linkedKinds } from '@huiyin/shared/domain/links';
import type { SqlText } from '../base/db/sql-text.ts';
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db, Statement } from '../base/db/db.ts';
import { links } from './tables.ts';

/** A thing at one end of a link. */
export interface Linked {
  kind: (typeof linkedKinds)[number];
  id: string;
}

/** What things of a site are to one another. */
export interface LinkKind {
  siteId: string;
  kind: (typeof linkKinds)[number];
}

/** One thing is something to another. */
export interface Link extends LinkKind {
  from: Linked;
  to: Linked;
}

const cellsOf = ({ siteId, kind, from, to }: Link) => ({
  siteId,
  kind,
  fromKind: from.kind,
  fromId: from.id,
  toKind: to.kind,
  toId: to.id,
});

const insert = `INSERT OR IGNORE INTO links (site_id, kind, from_kind, from_id, to_kind, to_id, at) SELECT ?, ?, ?, ?, ?, ?, ?`;

/** The statement that links where something holds; `at` in ms UTC. Where it is so already it changes nothing. */
export const linkStatement = (link: Link, at: number, only: SqlText): Statement => ({
  sql: `${insert} WHERE ${only.sql}`,
  args: [...Object.values(cellsOf(link)), at, ...only.args],
});

/** The statement that unlinks; where it is not so it changes nothing. */
export function unlinkStatement(db: Db, link: Link): Statement {
  const row = cellsOf(link);
  const columns = Object.keys(row) as (keyof typeof row)[];
  return db.read.delete(links).where(and(...columns.map((column) => eq(links[column], row[column]))));
}

/** In SQL: the ids of what a thing is linked to. */
export const linkedFrom = ({ siteId, kind }: LinkKind, from: Linked): SQL =>
  sql`SELECT to_id FROM links WHERE site_id = ${siteId} AND kind = ${kind} AND from_kind = ${from.kind} AND from_id = ${from.id}`;

/** In SQL: the ids of what is linked to a thing. */
export const linkedTo = ({ siteId, kind }: LinkKind, to: Linked): SQL =>
  sql`SELECT from_id FROM links WHERE site_id = ${siteId} AND kind = ${kind} AND to_kind = ${to.kind} AND to_id = ${to.id}`;

/** That a thing is linked to none when something is written. */
export const isLinkedToNone = ({ siteId, kind }: LinkKind, from: Linked): SqlText => ({
  sql: `NOT EXISTS (SELECT 1 FROM links WHERE site_id = ? AND kind = ? AND from_kind = ? AND from_id = ?)`,
  args: [siteId, kind, from.kind, from.id],
});

/** That things are linked when something is written. */
export const areLinked = (link: Link): SqlText => ({
  sql: `EXISTS (SELECT 1 FROM links WHERE site_id = ? AND kind = ? AND from_kind = ? AND from_id = ? AND to_kind = ? AND to_id = ?)`,
  args: Object.values(cellsOf(link)),
});

/** That fewer than `most` are linked to a thing when something is written. */
export const hasRoomForLink = ({ siteId, kind }: LinkKind, to: Linked, most: number): SqlText => ({
  sql: `(SELECT count(*) FROM links WHERE site_id = ? AND kind = ? AND to_kind = ? AND to_id = ?) < ${most}`,
  args: [siteId, kind, to.kind, to.id],
});

// Said, since both keys have it before the things.
const anyKind = linkKinds.map((kind) => `'${kind}'`).join(', ');

/** Statements that forget the links of things that go; `things` selects their ids, the site is ?1. */
export const forgetLinksOf = (kind: Linked['kind'], things: string): string[] => [
  `DELETE FROM links WHERE site_id = ?1 AND kind IN (${anyKind}) AND from_kind = '${kind}' AND from_id IN (${things})`,
  `DELETE FROM links WHERE site_id = ?1 AND kind IN (${anyKind}) AND to_kind = '${kind}' AND to_id IN (${things})`,
];
