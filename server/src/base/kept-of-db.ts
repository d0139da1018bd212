import type { Db } from './db/db.ts';
import { keptFresh, type KeptFresh } from './kept-fresh.ts';

/** When it is asked, in ms UTC, and how it is read where nothing fresh is kept. */
interface Asked<T> {
  now: number;
  read: () => Promise<T>;
}

interface Kept<T> {
  last: Asked<T>;
  kept: KeptFresh<T>;
}

/**
 * Keeps for `ms` what was read of a database, by key, for verbs that know the moment of their call and no clock.
 * @example const known = keptOfDb<number>(60_000); // await known(db, siteId, { now, read: () => count(db, siteId) })
 */
export function keptOfDb<T>(ms: number): (db: Db, key: string, asked: Asked<T>) => Promise<T> {
  const byDb = new WeakMap<Db, Kept<T>>();

  function keep(db: Db, last: Asked<T>): Kept<T> {
    const here: Kept<T> = { last, kept: keptFresh<T>({ now: () => here.last.now }, ms, () => here.last.read()) };
    byDb.set(db, here);
    return here;
  }

  return (db, key, asked) => {
    const here = byDb.get(db) ?? keep(db, asked);
    // Whoever asks now is done with both before the next one asks.
    here.last = asked;
    return here.kept.of(key);
  };
}
