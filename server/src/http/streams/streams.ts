import type { Deps } from '../../base/deps.ts';
import { Problem } from '../../base/problem.ts';
import { createPlaces } from './places.ts';
import { chunkOf, createStreamBody, type StreamBody } from './stream-body.ts';
import type { Source, Streams, StreamWords } from '../../base/events/streams.ts';
import { createTopic, wordsOf, type Topic } from './topic.ts';

const beatMs = 25_000;
const longestMs = 30 * 60_000;
const retryAfterSeconds = 30;

const beat = chunkOf(': beat\n\n');
const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };

/** What streams need: who tells of changes, and the time. */
export type StreamPorts = Pick<Deps, 'feed' | 'clock'>;

export function createStreams(ports: StreamPorts): Streams {
  const topics = new Map<string, Topic<never>>();
  /** Since when each is open, ms UTC. */
  const open = new Map<StreamBody, number>();
  const places = createPlaces();
  let isOver = false;
  let beating: ReturnType<typeof setInterval> | undefined;

  const forget = (body: StreamBody): void => {
    open.delete(body);
    if (open.size > 0) return;
    clearInterval(beating);
    beating = undefined;
  };

  /** A name stands for one kind of source. */
  const topicOf = <T extends StreamWords>(name: string, source: () => Source<T>): Topic<T> => {
    const known = topics.get(name) as Topic<T> | undefined;
    if (known) return known;
    const made = createTopic(name, ports.feed, source(), () => topics.delete(name));
    topics.set(name, made as Topic<never>);
    return made;
  };

  const beatAll = (): void => {
    const oldest = ports.clock.now() - longestMs;
    for (const [body, openedAt] of open)
      if (openedAt < oldest) body.end();
      else body.send(beat);
  };

  return {
    async open(c, name, source, { who, kind, first, choose }) {
      for (const [header, value] of Object.entries(headers)) c.header(header, value);
      // Nobody reads what follows the head of a HEAD.
      if (c.req.raw.method === 'HEAD') return c.body(null);
      if (isOver) throw new Problem('busy', { retryAfterSeconds });
      const giveBack = places.take({ who, kind, topic: name });
      const topic = topicOf(name, source);
      const body = createStreamBody(() => {
        topic.leave(body);
        giveBack();
        forget(body);
      });
      open.set(body, ports.clock.now());
      beating ??= setInterval(beatAll, beatMs);
      topic.join(body, choose);
      try {
        await topic.ready;
        body.begin(`: hello\n\n${(await first?.())?.map(wordsOf).join('') ?? ''}`);
      } catch (error) {
        body.end();
        throw error;
      }
      return c.body(body.readable);
    },
    end() {
      isOver = true;
      for (const body of open.keys()) body.end();
    },
  };
}

/** Streams for runtimes in which requests must not wait for one another: each looks for itself. */
export function streamsApart(ports: StreamPorts): Streams {
  return { open: (...asked) => createStreams(ports).open(...asked), end: () => undefined };
}
