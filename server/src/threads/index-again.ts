import type { Row } from '@libsql/client';
import { indexVersion } from '@huiyin/shared/domain/text/search-terms';
import type { Db, Statement } from '../base/db/db.ts';
import { isFact, isMoved, moveFactOnly, onlyWhile, restateFact, standOf } from '../base/db/facts.ts';
import type { Deps } from '../base/deps.ts';
import { foundByOf, type FoundBy } from '../responses/found-by.ts';
import { tagsOfTickets } from '../tags/read-tags.ts';
import { revisionsOf, standAsRead } from '../tickets/read-ticket.ts';
import { beginMerging, leaveDeleted, mergeSome, takeDeletedAway } from './merge-index.ts';
import { allIndexed, beside, indexFact, indexMessages, type Findable } from './search-index.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'log' | 'turn'>;

const stepsAtOnce = 10;
const mostMessages = 200;
const mostCharacters = 40_000;
/** As long as processes of the release before may still run beside and index what they write in their way. */
const besideMs = 3_600_000;

/**
 * Indexes again what an earlier release indexed, oldest first, in up to ten short transactions; gives whether there is more to do.
 * May be cut off anywhere and run in several processes at once. New messages are indexed as they are written.
 */
export async function indexAgain(deps: Needs): Promise<boolean> {
  for (let i = 0; i < stepsAtOnce; i += 1) {
    if (!(await step(deps, await progress(deps)))) return false;
    await deps.turn();
  }
  return true;
}

/** Since when messages wait to be indexed again, ms UTC; null where none do. */
export async function indexingSince(deps: Needs): Promise<number | null> {
  const now = deps.clock.now();
  const { value, at, version, upTo, stage } = await progress(deps);
  if (isOver(value, version)) return null;
  if (stage !== 'beside' || !isBeside(at, now)) return Math.min(at || now, now);
  return (await deps.db.query('SELECT 1 FROM messages WHERE seq > ? LIMIT 1', [upTo])).length > 0 ? at : null;
}

/** A newer release beside this one knows better. */
const isOver = (value: string | null, version: number): boolean => value === allIndexed || version > indexVersion;
const isBeside = (at: number, now: number): boolean => Math.abs(now - at) < besideMs;

/** `3 1500`: up to that `seq`; `3 1500 merging`, `3 1500 beside`: all, but others may still write; `3`: done. */
interface Progress {
  value: string | null;
  at: number;
  version: number;
  upTo: number;
  stage: string | undefined;
}

async function progress({ db }: Needs): Promise<Progress> {
  const { value, at } = await standOf(db, indexFact);
  const [version, upTo, stage] = (value ?? '0 0').split(' ');
  return { value, at: at ?? 0, version: Number(version), upTo: Number(upTo), stage };
}

/** Does the next piece. Gives whether there is more to do at once. */
async function step(deps: Needs, { value, at, version, upTo, stage }: Progress): Promise<boolean> {
  if (isOver(value, version)) return false;
  if (value === null || version < indexVersion) return begin(deps, value);
  const go = (statements: Statement[], next: string) => goOn(deps, statements, value, next);
  if (stage === 'merging') return (await mergeSome(deps.db)) || go([takeDeletedAway], `${indexVersion} ${upTo} beside`);

  const rows = withinBounds(await deps.db.query(following, [upTo]));
  const last = rows.at(-1)?.['seq'];
  if (last !== undefined) return go(await indexAnew(deps.db, rows), [indexVersion, last, stage].join(' ').trim());
  if (stage === undefined) return go([beginMerging], `${indexVersion} ${upTo} merging`);
  if (isBeside(at, deps.clock.now())) return false;
  deps.log.info('search.indexed_again');
  return go([], allIndexed);
}

/** States where it begins; an installation without messages has nothing to do. */
async function begin({ db, clock, log }: Needs, before: string | null): Promise<boolean> {
  const isNew = (await db.query('SELECT 1 FROM messages LIMIT 1')).length === 0;
  const value = isNew ? allIndexed : `${indexVersion} 0`;
  if (!isNew) log.info('search.indexing_again');
  await db.write([
    restateFact(indexFact, value, before, clock.now()),
    ...(isNew ? [] : [{ sql: `${leaveDeleted} WHERE ${isStill}`, args: [value] }]),
  ]);
  return !isNew;
}

const isStill = isFact(indexFact, '?');

/** Writes, and says how far; false where another process was faster, or staff said something else of a ticket meanwhile. */
async function goOn({ db }: Needs, statements: Statement[], before: string, next: string): Promise<boolean> {
  try {
    await db.write([moveFactOnly(indexFact, next, before), ...statements]);
    return true;
  } catch (error) {
    if (isMoved(error)) return false;
    throw error;
  }
}

const following = `SELECT m.seq, m.site_id AS siteId, m.text, iif(m.id = m.ticket_id, m.id, NULL) AS responseId
 FROM messages m WHERE m.seq > ? ORDER BY m.seq LIMIT ${mostMessages}`;

function withinBounds(rows: Row[]): Row[] {
  let characters = 0;
  return rows.filter((row, i) => (characters += (row['text'] as string).length) <= mostCharacters || i === 0);
}

/** A message that has gone meanwhile is not indexed; none is by what staff said of its ticket until just then. */
async function indexAnew(db: Db, rows: Row[]): Promise<Statement[]> {
  // The first message of a ticket has the id of the answer that opened it.
  const firsts = rows.flatMap(({ responseId }) => (typeof responseId === 'string' ? responseId : []));
  const revisions = await revisionsOf(db, firsts);
  const [found, tags] = await Promise.all([foundByOf(db, firsts), tagsOfTickets(db, firsts)]);
  const besideOf = new Map(firsts.map((id) => [id, beside(found.get(id), tags.get(id) ?? [])]));
  return [
    onlyWhile(indexFact, standAsRead(revisions)),
    ...indexMessages(rows.map((row) => ({ seq: row['seq'] as number, ...message(row, besideOf) }))),
  ];
}

function message(row: Row, besideOf: ReadonlyMap<unknown, FoundBy>): Findable {
  const found = besideOf.get(row['responseId']);
  return { siteId: row['siteId'] as string, text: row['text'] as string, ...(found && { beside: found }) };
}
