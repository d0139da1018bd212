import type { Context } from 'hono';

/** What is told: an event name of ours and data that goes out as JSON; `id`: what a listener says it heard last. */
export interface StreamWords {
  event: string;
  data: unknown;
  id?: string;
}

/** What all streams of one topic are told, looked up once a change. */
export interface Source<T extends StreamWords = StreamWords> {
  /** Notes where things stand: what comes later is new. */
  begin(): Promise<void>;
  /** What is new since the last look; null once there is nothing any more. */
  look(): Promise<T[] | null>;
}

/** What of the news one listener is told; null ends its stream. */
export type Choose<T extends StreamWords = StreamWords> = (news: readonly T[]) => Promise<StreamWords[] | null>;

/** Places are kept for people who are signed in; programs have few of them, and so have visitors on one topic. */
export type ListenerKind = 'visitor' | 'person' | 'program';

/** Whoever opens a stream. */
export interface Listener<T extends StreamWords = StreamWords> {
  /** Who it counts for: an address, a person, or all programs of a site. */
  who: string;
  kind: ListenerKind;
  /** What it is told first. */
  first?(): Promise<StreamWords[]>;
  /** What it is told of the news; without it, everything. */
  choose?: Choose<T>;
}

/** The open streams of a process. */
export interface Streams {
  /**
   * An answer that stays open: its first words, then what the source of its topic finds, until that is gone. It beats every
   * 25 s and ends after half an hour; a reader a megabyte behind is dropped. Throws Problem('rate_limited') for more than
   * 64 of one or 16 of visitors on one topic, 'busy' for more than 4,000 in all, of which 500 are kept for people who are signed in,
   * and for more than 1,000 of programs.
   */
  open<T extends StreamWords>(
    c: Context,
    topic: string,
    source: () => Source<T>,
    listener: Listener<T>,
  ): Promise<Response>;
  /** Ends them all; none begins afterwards. */
  end(): void;
}
