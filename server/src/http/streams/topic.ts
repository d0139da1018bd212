import { pause, type Feed } from '../../base/events/feed.ts';
import type { Choose, Source, StreamWords } from '../../base/events/streams.ts';
import { chunkOf, type Chunk, type StreamBody } from './stream-body.ts';

/** The shortest time between two looks, longer the more were told: what changes in between is told together. */
const restMs = (told: number): number => Math.min(2_000, 150 + 10 * told);

/** The listeners of one topic. */
export interface Topic<T extends StreamWords = StreamWords> {
  /** Resolves once what comes from now on is told. */
  ready: Promise<void>;
  /** Without `choose` it is told everything. */
  join(body: StreamBody, choose?: Choose<T>): void;
  leave(body: StreamBody): void;
}

/** The words of one event on the wire. */
export const wordsOf = ({ event, data, id }: StreamWords): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

const chunkOfAll = (told: readonly StreamWords[]): Chunk => chunkOf(told.map(wordsOf).join(''));

/** A topic looks once after each change, for everybody; `empty` is called when the last one left. */
export function createTopic<T extends StreamWords>(
  name: string,
  feed: Feed,
  source: Source<T>,
  empty: () => void,
): Topic<T> {
  const joined = new Map<StreamBody, Choose<T> | undefined>();
  const over = new AbortController();

  const endAll = (): void => {
    for (const body of joined.keys()) body.end();
  };

  const follow = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const change = feed.next(name, over.signal);
      const news = await source.look();
      if (!news) return endAll();
      const told = await tell(news);
      await Promise.all([change, pause(restMs(told), over.signal)]);
    }
  };

  /** How many were told something. */
  const tell = async (news: readonly T[]): Promise<number> => {
    if (news.length === 0) return 0;
    let all: Chunk | undefined;
    const told = await Promise.all(
      [...joined].map(async ([body, choose]) => {
        const mine = choose ? await chosen(choose, news) : (all ??= chunkOfAll(news));
        if (!mine) body.end();
        else if (mine.byteLength > 0) body.send(mine);
        return mine !== null && mine.byteLength > 0;
      }),
    );
    return told.filter(Boolean).length;
  };

  const ready = source.begin();
  ready.then(follow).catch(endAll);
  return {
    ready,
    join: (body, choose) => void joined.set(body, choose),
    leave(body) {
      joined.delete(body);
      if (joined.size > 0) return;
      over.abort();
      empty();
    },
  };
}

/** What cannot be found out for one ends that one alone. */
async function chosen<T extends StreamWords>(choose: Choose<T>, news: readonly T[]): Promise<Chunk | null> {
  const mine = await choose(news).catch(() => null);
  return mine && chunkOfAll(mine);
}
