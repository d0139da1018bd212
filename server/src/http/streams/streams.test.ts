import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { handleError } from '../handle-error.ts';
import { createFeed } from '../../base/events/feed.ts';
import { createStreams } from './streams.ts';
import type { Choose, Listener, Source, StreamWords } from '../../base/events/streams.ts';

const silent = { info: () => undefined, error: () => undefined };

/** An app with one stream, and what happens on its topic. */
function shop() {
  const feed = createFeed(1e6);
  const streams = createStreams({ feed, clock: { now: () => 0 } });
  const waiting: (StreamWords[] | null)[] = [];
  let looks = 0;
  const source = (): Source => ({
    begin: async () => undefined,
    async look() {
      looks += 1;
      return waiting.length > 0 ? waiting.shift()! : [];
    },
  });
  const choices = new Map<string, Choose>();
  const listener = (who: string): Listener => ({
    who,
    kind: 'person',
    choose: choices.get(who) ?? (async (news) => [...news]),
  });
  const app = new Hono()
    .onError(handleError(silent))
    .get('/:who', (c) => streams.open(c, 'shop', source, listener(c.req.param('who'))));
  return {
    streams,
    looks: () => looks,
    happen(...news: (StreamWords[] | null)[]) {
      waiting.push(...news);
      feed.changed('shop');
    },
    open: async (who: string, method = 'GET') => app.request(`/${who}`, { method }),
    async listen(who: string, choose?: Choose) {
      if (choose) choices.set(who, choose);
      const reader = (await app.request(`/${who}`)).body!.pipeThrough(new TextDecoderStream()).getReader();
      await reader.read();
      return { next: async () => (await reader.read()).value, leave: () => reader.cancel() };
    },
  };
}

const told = (n: number): StreamWords[] => [{ event: 'count', data: n }];

describe('the streams of a process', () => {
  it('tell everybody what one look found', async () => {
    const { listen, happen, looks } = shop();
    const listeners = await Promise.all(['a', 'b', 'c', 'd'].map((who) => listen(who)));
    happen(told(1));
    const heard = await Promise.all(listeners.map(({ next }) => next()));
    expect(heard).toEqual(Array.from({ length: 4 }, () => 'event: count\ndata: 1\n\n'));
    expect(looks()).toBeLessThanOrEqual(2);
  });

  it('tell each what is chosen for it, and end it alone for whom nothing can be', async () => {
    const { listen, happen } = shop();
    const all = await listen('a');
    const odd = await listen('b', async (news) => news.filter(({ data }) => Number(data) % 2));
    const gone = await listen('c', async () => null);
    const broken = await listen('d', () => Promise.reject(new Error('no database')));
    happen([...told(1), ...told(2)]);
    const [one, two] = ['event: count\ndata: 1\n\n', 'event: count\ndata: 2\n\n'];
    const heard = await Promise.all([all, odd, gone, broken].map(({ next }) => next()));
    expect(heard).toEqual([one + two, one, undefined, undefined]);
  });

  it('end with what they tell of, and at the end of the server', async () => {
    const { listen, happen, streams, open } = shop();
    const first = await listen('a');
    happen(null);
    expect(await first.next()).toBeUndefined();
    const second = await listen('a');
    streams.end();
    expect(await second.next()).toBeUndefined();
    expect((await open('a')).status).toBe(503);
  });

  it('are 64 for one, and more for others; who leaves makes room', async () => {
    const { open, listen } = shop();
    const many = await Promise.all(Array.from({ length: 64 }, () => listen('a')));
    const refused = await open('a');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect((await open('b')).status).toBe(200);
    await many[0]!.leave();
    expect((await open('a')).status).toBe(200);
  });

  it('do not begin for a HEAD', async () => {
    const { open } = shop();
    for (let i = 0; i < 100; i += 1) {
      const answer = await open('a', 'HEAD');
      expect([answer.status, answer.body]).toEqual([200, null]);
    }
    expect((await open('a')).status).toBe(200);
  });

  it('drop a reader who is a megabyte behind, and keep the others', async () => {
    const { open, listen, happen } = shop();
    const slow = await open('slow');
    const quick = await listen('quick');
    const large = [{ event: 'large', data: 'x'.repeat(400_000) }];
    for (let i = 0; i < 4; i += 1) {
      happen(large);
      let heard = 0;
      while (heard < 400_000) heard += (await quick.next())!.length;
    }
    await expect(slow.text()).rejects.toThrow('too far behind');
  });
});
