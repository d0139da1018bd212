import { expect, it } from 'vitest';
import { turns } from './turns.ts';

/** A line of work that ends when it is told to, one piece after the other. */
function workshop(places = 1) {
  const takeTurn = turns({ places, longestLine: 12, mostOfOne: 8 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const bring = (who: string, needs = 1): Promise<void> =>
    takeTurn({ who, needs }, () => {
      begun.push(who);
      return new Promise<void>((end) => ends.push(end));
    });
  return {
    bring,
    /** Ends all that was brought; gives whose turn it was, one after the other. */
    async through(brought: Promise<void>[]): Promise<string> {
      const settled = Promise.all(brought);
      while (begun.length < brought.length || ends.length > 0) {
        ends.shift()?.();
        await Promise.resolve();
      }
      await settled;
      return begun.join('');
    },
  };
}

it.each([
  ['one who brings many', 'aaaaab', 'abaaaa'],
  ['two who bring many', 'aaaabbbbc', 'abcababab'],
  ['everybody in the order they came, who brings one', 'abcd', 'abcd'],
])('%s: %s is done as %s', async (_, brought, done) => {
  const { bring, through } = workshop();
  expect(await through([...brought].map((who) => bring(who)))).toBe(done);
});

it('what needs more places than are free is waited for, and not overtaken', async () => {
  const { bring, through } = workshop(2);
  expect(await through([bring('a'), bring('b', 2), bring('c')])).toBe('abc');
});

it('one has a share of the line, and all have the rest', async () => {
  const { bring, through } = workshop();
  const brought = Array.from({ length: 8 }, () => bring('a'));
  await expect(bring('a')).rejects.toMatchObject({ code: 'busy' });
  brought.push(...[...'bcdef'].map((who) => bring(who)));
  await expect(bring('g')).rejects.toMatchObject({ code: 'busy' });
  expect(await through(brought)).toBe('abcdefaaaaaaa');
});
