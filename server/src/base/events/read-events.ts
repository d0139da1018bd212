import { and, asc, desc, eq, gt, inArray, lt, max, notInArray, sql } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import type { Actor } from '../actor.ts';
import type { EventType } from '@huiyin/shared/contract/events';
import { events } from './tables.ts';

/** A line of history. */
export type Event = typeof events.$inferSelect;

/** Selects what happened to one thing, before a line of its history where one is named, newest first, at most `most`. */
export const selectEvents = (
  db: Db,
  siteId: string,
  subjectId: string,
  { before = Number.MAX_SAFE_INTEGER, most }: { before?: number | undefined; most: number },
) =>
  db.read
    .select()
    .from(events)
    .where(and(eq(events.siteId, siteId), eq(events.subjectId, subjectId), lt(events.seq, before)))
    .orderBy(desc(events.seq))
    .limit(most);

const held = ['reply.held', 'reply.taken_back'] as const satisfies EventType[];
const nothingDone = ['mail.failed', ...held] as const satisfies EventType[];

/** What somebody did last to a thing that counts its changes; that a mail came to nothing is nobody's doing, and a held reply is nothing done yet. */
export async function lastEventOf(db: Db, siteId: string, subjectId: string): Promise<Event | undefined> {
  const [last] = await db.read
    .select()
    .from(events)
    .where(and(eq(events.siteId, siteId), eq(events.subjectId, subjectId), notInArray(events.type, [...nothingDone])))
    .orderBy(desc(events.revision))
    .limit(1);
  return last;
}

/** What counts its changes. */
interface Thing {
  readonly siteId: string;
  readonly id: string;
}

/** What happened to a thing after its revision `since`. */
const after = ({ siteId, id }: Thing, since: number) =>
  and(eq(events.siteId, siteId), eq(events.subjectId, id), gt(events.revision, since));

/**
 * Whether a thing is no longer as its revision `since` left it: what was done and taken back again leaves it as it was, and a held reply is
 * nothing done yet.
 */
export async function isChangedSince(db: Db, thing: Thing, since: number): Promise<boolean> {
  const [found] = await db.read
    .select({ standing: sql<number>`sum(CASE WHEN ${events.data}->>'undone' IS NULL THEN 1 ELSE -1 END)` })
    .from(events)
    .where(and(after(thing, since), notInArray(events.type, [...held])));
  return Boolean(found?.standing);
}

/** Whether others than `actor` did one of these to a thing after its revision `since`. */
export async function didOthers(
  db: Db,
  thing: Thing,
  actor: Actor,
  { since, types }: { since: number; types: readonly EventType[] },
): Promise<boolean> {
  const found = await db.read
    .select({ seq: events.seq })
    .from(events)
    .where(and(after(thing, since), inArray(events.type, [...types]), sql`${events.actorId} IS NOT ${actor.id}`))
    .limit(1);
  return found.length > 0;
}

/** Whether one of these happened to a thing after its revision `since` and before its revision `until`. */
export async function didBetween(
  db: Db,
  thing: Thing,
  { since, until, types }: { since: number; until: number; types: readonly EventType[] },
): Promise<boolean> {
  const found = await db.read
    .select({ seq: events.seq })
    .from(events)
    .where(and(after(thing, since), lt(events.revision, until), inArray(events.type, [...types])))
    .limit(1);
  return found.length > 0;
}

/** When the first of these happened to a thing after its revision `since`, ms UTC, but for what took back something before; null where none did. */
export async function firstSince(
  db: Db,
  thing: Thing,
  since: number,
  types: readonly EventType[],
): Promise<number | null> {
  const [first] = await db.read
    .select({ at: events.at })
    .from(events)
    .where(and(after(thing, since), inArray(events.type, [...types]), sql`${events.data}->>'undone' IS NULL`))
    .orderBy(asc(events.revision))
    .limit(1);
  return first?.at ?? null;
}

const { seq, siteId, type, subjectId, data } = events;
const number = sql<number | null>`${data}->>'number'`;
const lineColumns = { seq, siteId, type, subjectId, number };

/** What tells that something happened, and to what. */
export type EventLine = Pick<Event, 'seq' | 'siteId' | 'type' | 'subjectId'> & { number: number | null };

/** The number of the last line of all history. */
export async function lastSeq(db: Db): Promise<number> {
  const [last] = await db.read.select({ seq: max(events.seq) }).from(events);
  return last?.seq ?? 0;
}

/** What happened after `seq` on any site, oldest first, at most `most` lines. */
export async function linesAfter(db: Db, after: number, most: number): Promise<EventLine[]> {
  return db.read.select(lineColumns).from(events).where(gt(events.seq, after)).orderBy(asc(events.seq)).limit(most);
}

/** All that happened after `seq` on any site, oldest first, at most `most` events. */
export async function eventsAfter(db: Db, after: number, most: number): Promise<Event[]> {
  return db.read.select().from(events).where(gt(events.seq, after)).orderBy(asc(events.seq)).limit(most);
}

/** When the first thing after `seq` happened, ms UTC; null where nothing did. */
export async function firstAfter(db: Db, after: number): Promise<number | null> {
  const [first] = await db.read
    .select({ at: events.at })
    .from(events)
    .where(gt(events.seq, after))
    .orderBy(asc(events.seq))
    .limit(1);
  return first?.at ?? null;
}

const newest = `SELECT j.value AS id, (SELECT e.at FROM events e WHERE e.site_id = ? AND e.subject_id = j.value
 AND e.type IN (SELECT value FROM json_each(?)) ORDER BY e.seq DESC LIMIT 1) AS at FROM json_each(?) j`;

/** When one of these happened last to each of some things of a site, ms UTC, by their ids; without those to which none did. */
export async function lastMoments(
  db: Db,
  siteId: string,
  ids: readonly string[],
  types: readonly EventType[],
): Promise<Map<string, number>> {
  const rows = await db.query(newest, [siteId, JSON.stringify(types), JSON.stringify(ids)]);
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id as string, at as number] as const])));
}
