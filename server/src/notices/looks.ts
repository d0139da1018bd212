import { eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { looks } from './tables.ts';

const goneMs = 86_400_000;

/** Notes that somebody has a console before their eyes now; the console says so once a minute as long as it is so. It is in no log. */
export async function noteLook({ db, clock }: Pick<Deps, 'db' | 'clock'>, personId: string): Promise<void> {
  const now = clock.now();
  await db.write([
    { sql: 'DELETE FROM looks WHERE at < ?', args: [now - goneMs] },
    {
      sql: 'INSERT INTO looks (person_id, at) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET at = ?2',
      args: [personId, now],
    },
  ]);
}

/** When somebody had a console before their eyes last, ms UTC; null where that was a day ago, or never. */
export async function lastLookOf(db: Db, personId: string): Promise<number | null> {
  const [look] = await db.read.select().from(looks).where(eq(looks.personId, personId)).limit(1);
  return look?.at ?? null;
}
