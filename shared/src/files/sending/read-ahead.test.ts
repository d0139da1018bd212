import { expect, it } from 'vitest';
import { readAhead } from './read-ahead.ts';

/** Numbers from 1 on, and what was read of them and whether they were closed. */
function numbers(last: number, fault?: Error) {
  const seen = { read: 0, isClosed: false };
  async function* all() {
    try {
      while (seen.read < last) yield (seen.read += 1);
      if (fault) throw fault;
    } finally {
      seen.isClosed = true;
    }
  }
  return { seen, all: all() };
}

it('gives the same in the same order, a thousand read ahead of whoever waits, and no more', async () => {
  const { seen, all } = numbers(3_500);
  const given: number[] = [];
  for await (const one of readAhead(all)) {
    given.push(one);
    if (one === 1) await new Promise(setImmediate);
    if (one === 2) expect(seen.read).toBe(2_000);
  }
  expect(given).toEqual(Array.from({ length: 3_500 }, (_, i) => i + 1));
  expect(seen.isClosed).toBe(true);
});

it('throws what reading threw, behind all that was read before', async () => {
  const given: number[] = [];
  const going = async () => {
    for await (const one of readAhead(numbers(1_200, new Error('torn')).all)) given.push(one);
  };
  await expect(going()).rejects.toThrow('torn');
  expect(given).toHaveLength(1_000);
});

it('closes what it reads when somebody stops', async () => {
  const { seen, all } = numbers(9_999);
  for await (const one of readAhead(all)) if (one === 5) break;
  expect([seen.isClosed, seen.read <= 2_000]).toEqual([true, true]);
});
