import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import { pieceStream } from '../http/piece-stream.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { fileOf } from './exported-file.ts';
import { tableOf } from './writing/table.ts';

it('is recorded before anything of it leaves, and at its end with how many rows, whole or broken off', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const call = t.call<Staff>(site, { kind: 'person', id: await t.owner(site), name: 'Olive' });
  const slices = async function* () {
    for (const n of [1, 2, 3]) yield [n, n];
  };
  const begin = () => {
    const leaving = { what: 'answers', format: 'csv', contacts: true } as const;
    const columns = [{ name: 'n', of: (n: number) => n }];
    return pieceStream(fileOf(call, leaving, async () => [tableOf('answers', columns, slices)]).pieces);
  };
  expect(await new Response(begin()).text()).toBe('n\r\n1\r\n1\r\n2\r\n2\r\n3\r\n3\r\n');
  const sql =
    "SELECT type, subject_id AS id, actor_id AS who, data FROM events WHERE type LIKE 'export.%' ORDER BY seq";
  const recorded = async () =>
    (await t.db.query(sql)).map(({ type, id, who, data }) => ({ type, id, who, ...JSON.parse(data as string) }));
  const left = { who: call.actor.id, what: 'answers', format: 'csv', contacts: true };
  const whole = await recorded();
  const { id } = whole[0]!;
  expect(whole).toEqual([
    { type: 'export.begun', id, ...left },
    { type: 'export.made', id, ...left, rows: 6, whole: true },
  ]);
  const reader = begin().getReader();
  await reader.read();
  expect((await recorded()).slice(2)).toEqual([{ type: 'export.begun', id: expect.not.stringMatching(id), ...left }]);
  await reader.read();
  await reader.cancel();
  expect((await recorded()).at(-1)).toMatchObject({ type: 'export.made', ...left, rows: 2, whole: false });
});

it('that cannot be recorded does not leave', async () => {
  await using t = await openTestDb();
  const call = t.call<Staff>(await t.site(), { kind: 'person', id: 'p', name: 'Olive' });
  const refusing = { ...call, write: () => Promise.reject(new Error('disk is full')) };
  const file = fileOf(refusing, { what: 'answers', format: 'csv', contacts: true }, async () => [
    tableOf('answers', [], async function* () {}),
  ]);
  await expect(file.pieces.next()).rejects.toThrow('disk is full');
  expect(await file.pieces.next()).toEqual({ done: true, value: undefined });
});
