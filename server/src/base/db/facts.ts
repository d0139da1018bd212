import { eq } from 'drizzle-orm';
import type { Db, Statement } from './db.ts';
import { facts } from '../tables.ts';
import type { SqlText } from './sql-text.ts';

/** A fact of the whole installation, e.g. `set_up`; undefined until it was put there. */
export async function factOf(db: Db, name: string): Promise<string | undefined> {
  return (await standOf(db, name)).value ?? undefined;
}

/** The statement that states a fact for the first time; it fails where the fact is already there (`facts.name`). */
export function stateFact(db: Db, name: string, value: string, at: number): Statement {
  return db.read.insert(facts).values({ name, value, at });
}

/** The statement that states a fact anew, whatever it was. */
export const putFact = (name: string, value: string, at: number): Statement => ({
  sql: `INSERT INTO facts (name, value, at) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at`,
  args: [name, value, at],
});

/** Says that the database can be written to. */
export const heartbeat = (now: number): Statement => putFact('heartbeat', '', now);

/** The fact that the first owner was made. */
export const setUpFact = 'set_up';

/** The fact of where the server that started last is reached: commands that print a link may have other settings. */
export const publicUrlFact = 'public_url';

/** The fact of which secret the server that started last has (`markOf`): a command may be run without its HUIYIN_SECRET. */
export const secretFact = 'secret_mark';

/** In plain SQL, for a command that only reads: the value of a fact by its name. */
export const factByName = 'SELECT value FROM facts WHERE name = ?';

/** A fact that moves on, such as how far something has come; both null until it was stated. */
export async function standOf(db: Db, name: string): Promise<{ value: string | null; at: number | null }> {
  const [fact] = await db.read.select().from(facts).where(eq(facts.name, name)).limit(1);
  return { value: fact?.value ?? null, at: fact?.at ?? null };
}

/** The statement that states a fact that was not there, or had the value `before`; it changes nothing where it has moved on. */
export const restateFact = (name: string, value: string, before: string | null, at: number): Statement => ({
  sql: `INSERT INTO facts (name, value, at) VALUES (?, ?, ?)
        ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at WHERE facts.value = ?`,
  args: [name, value, at, before],
});

/** The statement that moves a fact on, keeping when it was stated; where it is no longer `before` the whole transaction fails with what `isMoved` tells. */
export const moveFactOnly = (name: string, value: string, before: string): Statement => ({
  sql: 'UPDATE facts SET value = CASE WHEN value = ? THEN ? END WHERE name = ?',
  args: [before, value, name],
});

/** The statement with which a transaction fails, with what `isMoved` tells, where a condition no longer holds. */
export const onlyWhile = (name: string, { sql, args }: SqlText): Statement => ({
  sql: `UPDATE facts SET value = CASE WHEN ${sql} THEN value END WHERE name = ?`,
  args: [...args, name],
});

/** Whether a transaction failed because a fact had moved on. */
export const isMoved = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('NOT NULL constraint failed: facts.value');

/** In SQL: whether a fact, which is a number, has come to another; `number` is an expression. The name is ours, and stands in the text. */
export const hasComeTo = (name: string, number: string): string =>
  `EXISTS (SELECT 1 FROM facts WHERE name = '${name}' AND CAST(value AS INTEGER) >= ${number})`;

/** In SQL: whether a fact has a value; `value` is an expression. The name is ours, and stands in the text. */
export const isFact = (name: string, value: string): string =>
  `EXISTS (SELECT 1 FROM facts WHERE name = '${name}' AND value = ${value})`;
