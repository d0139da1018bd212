import type { Shown } from '@huiyin/shared/contract/events/event';
import type { StreamEvent } from '@huiyin/shared/contract/stream';

/** An event that the stream of a site tells. */
export type Told = Exclude<StreamEvent, { event: 'opened' }>;

/** What is here already of something that is read again, and which tickets changed since. */
export interface Known<T> {
  readonly value: T;
  /** Ids. */
  readonly changed: ReadonlySet<string>;
}

/** Something the server has, how it is read, and what outdates it. */
export interface Thing<T> {
  /** Tells it apart from all else that is read, with all it depends on: `versions SITE csat`. */
  readonly key: string;
  /** Rejects with an ApiProblem. `known` is left out where nothing is here yet, or anything may have changed since. */
  read(signal: AbortSignal, known?: Known<T>): Promise<T>;
  /** Whether an event outdates it; a break of the stream outdates everything. */
  isOutdatedBy?(told: Told): boolean;
  /** The shortest time between two readings while it changes, ms; 400 where it is left out. */
  readonly paceMs?: number;
}

/**
 * Outdates a thing when one of these changes, for its `isOutdatedBy`.
 * @example isOutdatedBy: changeOf('surveys')
 */
export const changeOf =
  (...kinds: readonly Exclude<Shown, 'everything'>[]) =>
  ({ event, data }: Told): boolean =>
    event === 'changed' && (kinds as readonly string[]).includes(data.what);
