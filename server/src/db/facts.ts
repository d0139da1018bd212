import { eq } from 'drizzle-orm';
import type { Db, Statement } from './db.ts';
import { facts } from './tables.ts';

/** A fact of the whole installation, e.g. `set_up`; undefined until it was put there. */
export async function factOf(db: Db, name: string): Promise<string | undefined> {
  return (await db.read.select().from(facts).where(eq(facts.name, name)).limit(1))[0]?.value;
}

/** The statement that states a fact for the first time; it fails where the fact is already there (`facts.name`). */
export function stateFact(db: Db, name: string, value: string, at: number): Statement {
  return db.read.insert(facts).values({ name, value, at });
}
