import type { LiveStream } from '../api/live-stream.ts';
import { Entry } from './entry.ts';
import type { Thing, Told } from './thing.ts';

/** So many things are kept for who comes back to them, beside those that are shown. */
const mostKept = 60;

/** What was read of the server, each thing once for all that show it, and read again by what the stream of the site tells. */
export class Store {
  /** By key; what was asked for last stands last. */
  readonly #entries = new Map<string, Entry<never>>();
  #stops: readonly (() => void)[] = [];

  of<T>(thing: Thing<T>): Entry<T> {
    const known = this.#entries.get(thing.key) as Entry<T> | undefined;
    const entry = known ?? new Entry(thing);
    this.#entries.delete(thing.key);
    this.#entries.set(thing.key, entry as Entry<never>);
    if (!known) this.#drop();
    return entry;
  }

  /** What was read goes, and from now on what is read is of the site of this stream, for the person it is of. */
  begin(stream: Pick<LiveStream, 'hear'>): void {
    this.forget();
    const tell = ({ type, detail }: CustomEvent): void => this.#hear({ event: type, data: detail } as Told);
    this.#stops = [
      stream.hear('ticket', tell),
      stream.hear('notice', tell),
      stream.hear('presence', tell),
      stream.hear('responses', tell),
      stream.hear('changed', (told) => (told.detail.what === 'everything' ? this.again() : tell(told))),
      stream.hear('reconnected', () => this.again()),
    ];
  }

  /** Everything that was read goes. */
  forget(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#entries.clear();
  }

  /** Anything may have changed: what is shown is read again. */
  again(): void {
    this.#hear();
  }

  #hear(told?: Told): void {
    for (const entry of this.#entries.values()) entry.hear(told);
  }

  #drop(): void {
    const kept = [...this.#entries].filter(([, { isShown }]) => !isShown);
    for (const [key] of kept.slice(0, -mostKept)) this.#entries.delete(key);
  }
}

/** That of the console: of the person who is signed in, and the site that is shown. */
export const store = new Store();
