import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { dropOldSessions } from './old-sessions.ts';

it('a person keeps the last fifty sessions that hold, and nobody else loses one', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const [olive, aki] = [await t.owner(site), await t.owner(site)];
  const session = (id: string, personId: string, createdAt: number, expiresAt: number) => ({
    sql: 'INSERT INTO session (id, expires_at, token, created_at, updated_at, user_id) VALUES (?1, ?2, ?1, ?3, ?3, ?4)',
    args: [id, expiresAt, createdAt, personId],
  });
  await t.db.write([
    ...Array.from({ length: 60 }, (_, i) => session(`olive ${i}`, olive, i, 1_000 + i)),
    session('olive over', olive, 99, 500),
    session('aki over', aki, 1, 500),
  ]);
  await t.db.write([dropOldSessions(olive, 500)]);
  const kept = await t.db.query('SELECT id FROM session ORDER BY user_id = ?, created_at', [aki]);
  expect(kept.map(({ id }) => id)).toEqual([...Array.from({ length: 49 }, (_, i) => `olive ${i + 11}`), 'aki over']);
});
