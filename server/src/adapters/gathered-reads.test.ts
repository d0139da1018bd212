import { createClient } from '@libsql/client';
import { expect, it, vi } from 'vitest';
import { Unreachable } from '../base/db/unreachable.ts';
import { gatheredReads } from './gathered-reads.ts';

function opened(client = createClient({ url: ':memory:' })) {
  const trips = [vi.spyOn(client, 'execute'), vi.spyOn(client, 'batch')];
  return { client, reads: gatheredReads(client), trips: () => trips.map((spy) => spy.mock.calls.length) };
}

it('what is asked in one turn is one round trip, and each gets its own answer', async () => {
  const { reads, trips } = opened();
  const found = await Promise.all([
    reads.execute('SELECT 1 AS n'),
    reads.execute({ sql: 'SELECT ? AS n', args: [2] }),
    reads.execute('SELECT ? AS n', [3]),
  ]);
  expect(found.map(({ rows }) => rows[0]!.n)).toEqual([1, 2, 3]);
  expect(trips()).toEqual([0, 1]);
  expect((await reads.execute('SELECT 4 AS n')).rows[0]!.n).toBe(4);
  expect(trips()).toEqual([1, 1]);
});

it('one that fails takes no other with it', async () => {
  const { reads } = opened();
  const [wrong, right] = await Promise.allSettled([reads.execute('SELECT n FROM nowhere'), reads.execute('SELECT 1')]);
  expect(wrong).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('nowhere') } });
  expect(right.status).toBe('fulfilled');
});

it('one that takes too long takes no other with it', async () => {
  const { reads, client } = opened();
  const late = new Unreachable(new DOMException('', 'TimeoutError'));
  vi.spyOn(client, 'batch').mockRejectedValue(late);
  const found = await Promise.all([reads.execute('SELECT 1 AS n'), reads.execute('SELECT 2 AS n')]);
  expect(found.map(({ rows }) => rows[0]!.n)).toEqual([1, 2]);
});

it('a server that does not answer is asked once for all', async () => {
  const refused = async () => Promise.reject(new Unreachable('refused'));
  const { reads, trips } = opened(createClient({ url: 'http://127.0.0.1:1', fetch: refused }));
  const found = await Promise.allSettled([reads.execute('SELECT 1'), reads.execute('SELECT 2')]);
  for (const one of found) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(Unreachable) });
  expect(trips()).toEqual([0, 1]);
});
