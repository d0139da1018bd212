import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { filesUnderWay } from './files-under-way.ts';

type Asked = Pick<Call<Staff>, 'site' | 'actor' | 'now'>;
const asked = (site: string, person = 'Olive') => ({ site: { id: site }, actor: { id: person }, now: 0 }) as Asked;

/** Files whose pieces are made when they are told to; `making` says of which site. */
function workshop(sharesWork = true) {
  const files = filesUnderWay(sharesWork);
  const making: string[] = [];
  const ends: (() => void)[] = [];
  const begin = (site: string, person?: string) => {
    files.begin(asked(site, person));
    return files.inTurns(
      asked(site, person),
      (async function* () {
        for (const piece of ['1', '2']) {
          making.push(site);
          await new Promise<void>((made) => ends.push(made));
          yield piece;
        }
      })(),
    );
  };
  const settled = () => new Promise((go) => setImmediate(go));
  return { begin, making, settled, made: () => ends.shift()!() };
}

it('are made a piece of two at once, of one site after another, and who takes no more holds no place', async () => {
  const { begin, making, settled, made } = workshop();
  const files = ['a', 'a', 'a', 'a', 'b'].map((site) => begin(site));
  const first = files.map((file) => file.next());
  await settled();
  expect(making.join('')).toBe('aa');
  for (const more of ['aab', 'aaba', 'aabaa']) {
    made();
    await settled();
    expect(making.join('')).toBe(more);
  }
  made();
  made();
  await expect(Promise.all(first)).resolves.toHaveLength(5);
  const second = files[4]!.next();
  await settled();
  made();
  expect(await second).toEqual({ done: false, value: '2' });
});

it('are all made at once where nobody shares the process', async () => {
  const { begin, making, settled } = workshop(false);
  for (const site of 'aaaaaaaa') void begin(site).next();
  await settled();
  expect(making).toHaveLength(8);
});

it('are six of one person at once, of which others hear nothing, and there is room where one ends or is broken off', async () => {
  const { begin, settled, made } = workshop();
  const files = Array.from({ length: 6 }, () => begin('a'));
  // Nothing of it is taken.
  begin('a');
  const taken = files.map((file) => file.next());
  await settled();
  expect(() => begin('a')).toThrow(expect.objectContaining({ code: 'busy', retryAfterSeconds: 10 }));
  for (const [site, person] of [
    ['a', 'Paul'],
    ['b', 'Olive'],
  ] as const)
    expect(() => begin(site, person)).not.toThrow();
  made();
  await taken[0];
  await files[0]!.return(undefined);
  expect(() => begin('a')).not.toThrow();
});

it('begin sixty in a minute for one person, and as many for another', () => {
  const { begin } = workshop();
  for (let n = 0; n < 60; n += 1) begin('a');
  expect(() => begin('a')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
  expect(() => begin('a', 'Paul')).not.toThrow();
});
