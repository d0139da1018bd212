import type { Clock } from '../deps.ts';
import { pause, type Feed } from './feed.ts';
import { chunkOf, type StreamBody } from './stream-body.ts';

/** The shortest time between two looks, longer with every listener: what changes in between is told together. */
const restMs = (listeners: number): number => Math.min(2_000, 150 + 10 * listeners);
const checkedMs = 10_000;

/** What is told: an event name of ours and data that goes out as JSON. */
export interface Told {
  event: string;
  data: unknown;
}

/** What is new; `rights`: somebody may have lost theirs, so that everybody is asked before it is told. */
export interface News {
  told: Told[];
  rights?: boolean;
}

/** What all streams of one topic are told, looked up once a change. */
export interface Source {
  /** Notes where things stand: what comes later is new. */
  begin(): Promise<void>;
  /** What is new since the last look; null once there is nothing any more. */
  look(): Promise<News | null>;
}

/** The listeners of one topic. */
export interface Topic {
  /** Resolves once what comes from now on is told. */
  ready: Promise<void>;
  join(body: StreamBody, may?: () => Promise<boolean>): void;
  leave(body: StreamBody): void;
}

interface Joined {
  may: (() => Promise<boolean>) | undefined;
  /** ms UTC */
  checkAt: number;
}

/** The words of one event on the wire. */
export const wordsOf = ({ event, data }: Told): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** A topic looks after each change and tells everybody the same bytes; `empty` is called when the last one left. */
export function createTopic(
  name: string,
  { feed, clock }: { feed: Feed; clock: Clock },
  source: Source,
  empty: () => void,
): Topic {
  const joined = new Map<StreamBody, Joined>();
  const over = new AbortController();

  const endAll = (): void => {
    for (const body of joined.keys()) body.end();
  };

  const follow = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const change = feed.next(name, over.signal);
      const rest = pause(restMs(joined.size), over.signal);
      const news = await source.look();
      if (!news) return endAll();
      await tell(news);
      await change;
      await rest;
    }
  };

  const tell = async ({ told, rights }: News): Promise<void> => {
    if (told.length === 0 && !rights) return;
    const now = clock.now();
    await Promise.all(
      [...joined].map(async ([body, one]) => {
        // Also when the clock was put back.
        if (!one.may || (!rights && one.checkAt > now && one.checkAt <= now + checkedMs)) return;
        one.checkAt = now + checkedMs;
        if (!(await one.may())) body.end();
      }),
    );
    if (told.length === 0) return;
    const chunk = chunkOf(told.map(wordsOf).join(''));
    for (const body of joined.keys()) body.send(chunk);
  };

  const ready = source.begin();
  ready.then(follow).catch(endAll);
  return {
    ready,
    // Not all at the same moment.
    join: (body, may) => void joined.set(body, { may, checkAt: clock.now() + checkedMs / (1 + (joined.size % 10)) }),
    leave(body) {
      joined.delete(body);
      if (joined.size > 0) return;
      over.abort();
      empty();
    },
  };
}
