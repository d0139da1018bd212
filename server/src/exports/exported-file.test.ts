import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import { pieceStream } from '../http/piece-stream.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { fileOf } from './exported-file.ts';
import { tableOf } from './writing/table.ts';

it('is recorded with who took it and how many rows, whole or broken off', async () => {
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
  const reader = begin().getReader();
  for (const _ of ['head', 'first rows']) await reader.read();
  await reader.cancel();
  const told = "SELECT actor_id AS who, data FROM events WHERE type = 'export.made' ORDER BY seq";
  expect((await t.db.query(told)).map(({ who, data }) => ({ who, ...JSON.parse(data as string) }))).toEqual(
    [
      { rows: 6, whole: true },
      { rows: 2, whole: false },
    ].map((more) => ({ who: call.actor.id, what: 'answers', format: 'csv', contacts: true, ...more })),
  );
});
