import { describe, expect, it } from 'vitest';
import { isSlow, type Body } from './slow-bodies.ts';

/** Whether a body that brought so many bytes each second is ended, and after how many seconds. */
function endOf(perSecond: (second: number) => number): number | undefined {
  const body: Body = { since: 0, bytesThen: 500, heardAt: 0, bytesHeard: 500 };
  let bytes = 500;
  for (let second = 1; second <= 170; second += 1) {
    bytes += perSecond(second);
    if (isSlow(body, bytes, second * 1_000)) return second;
  }
  return undefined;
}

describe('a body', () => {
  it.each<[what: string, perSecond: (second: number) => number, end: number | undefined]>([
    ['of which nothing comes ends after ten seconds', () => 0, 10],
    ['that drips ends after ten seconds', () => 1, 10],
    ['of a kibibyte a second goes on', () => 1_024, undefined],
    ['just below that ends', () => 1_023, 10],
    ['that begins at once and then stands still ends ten seconds later', (second) => (second <= 5 ? 1e6 : 0), 15],
    ['that pauses for nine seconds again and again goes on', (second) => (second % 10 ? 0 : 20_000), undefined],
    ['that is quick at first and drips then ends once it is too slow all in all', (s) => (s === 1 ? 30_720 : 1), 31],
  ])('%s', (_, perSecond, end) => expect(endOf(perSecond)).toBe(end));
});
