import { describe, expect, it } from 'vitest';
import { isRecent, keptFresh } from './kept-fresh.ts';

describe('what is kept for a while', () => {
  it.each([
    [1000, 1000, true],
    [1000, 1999, true],
    [1000, 2000, false],
    [1000, 999, false],
    [3_601_000, 1000, false],
  ])('that is of %i is at %i, for 1000 ms, fresh: %s', (at, now, fresh) => {
    expect(isRecent(at, now, 1000)).toBe(fresh);
  });

  it('is read once by all who ask at once, and anew once it is old, was forgotten, failed or is not kept', async () => {
    let now = 3_600_000;
    const answers: (number | Error)[] = [1, 2, 3, new Error('no'), -4, 5];
    const read = async (): Promise<number> => {
      const next = answers.shift()!;
      if (next instanceof Error) throw next;
      return next;
    };
    const kept = keptFresh({ now: () => now }, 1000, read, (n) => n > 0);
    expect(await Promise.all([kept.of('a'), kept.of('a')])).toEqual([1, 1]);
    // The clock was ahead, and is right now.
    now = 1000;
    expect(await kept.of('a')).toBe(2);
    now = 1999;
    expect(await kept.of('a')).toBe(2);
    kept.forget('a');
    expect(await kept.of('a')).toBe(3);
    now = 2999;
    await expect(kept.of('a')).rejects.toThrow('no');
    expect([await kept.of('a'), await kept.of('a'), await kept.of('a')]).toEqual([-4, 5, 5]);
  });
});
