import { now } from '../clock.ts';
import { TryAgain } from '../ui/try-again.ts';
import type { Thing, Told } from './thing.ts';

const paceMs = 400;
/** However steadily something changes, it is read so often. */
const longestPaceMs = 8000;
/** Of more tickets it is not known which: then anything may have changed. */
const mostChanged = 100;

/** One thing of the store: read while somebody shows it, and again after what outdates it, one reading at a time. */
export class Entry<T> {
  value: T | undefined;
  /** Why it could not be read the last time. */
  error: unknown;
  readonly #thing: Thing<T>;
  readonly #hearers = new Set<() => void>();
  readonly #tryAgain = new TryAgain(() => !this.#reading && this.#soon());
  /** Ids of the tickets that changed since it was read; undefined where anything may have. */
  #changed: Set<string> | undefined;
  #isDue = false;
  #reading: { readonly ending: AbortController; readonly changed: ReadonlySet<string> | undefined } | undefined;
  #read: Promise<void> = Promise.resolve();
  #changes = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitMs = 0;
  #restsUntil = 0;

  constructor(thing: Thing<T>) {
    this.#thing = thing;
  }

  get isShown(): boolean {
    return this.#hearers.size > 0;
  }

  /** Whether what is here is as it was read after the last that was heard. */
  get isFresh(): boolean {
    return this.value !== undefined && this.error === undefined && !this.#isDue && !this.#reading;
  }

  /** Whether a change of our own is on its way. */
  get isChanging(): boolean {
    return this.#changes > 0;
  }

  /** Shows it until the returned function is called: whoever is the first has it read. `heard` is called whenever it changes. */
  show(heard: () => void): () => void {
    if (!this.isShown) {
      this.#tryAgain.hostConnected();
      this.#isDue = true;
    }
    this.#hearers.add(heard);
    if (this.#isDue) this.#soon();
    return () => this.#leave(heard);
  }

  #leave(heard: () => void): void {
    this.#hearers.delete(heard);
    if (this.isShown) return;
    this.#tryAgain.hostDisconnected();
    this.#interrupt();
    this.#stopTimer();
  }

  /** Hears an event of the stream; without one, some may have been missed. */
  hear(told?: Told): void {
    if (told && !this.#thing.isOutdatedBy?.(told)) return;
    if (!told || this.#changed?.size === mostChanged) this.#changed = undefined;
    else if (told.event === 'ticket') this.#changed?.add(told.data.id);
    this.#isDue = true;
    this.#plan();
  }

  /** Reads it now, or once more after it has been read; resolves when that is over, however it went. */
  async again(): Promise<void> {
    this.#soon();
    await this.settled();
  }

  /** Resolves once what is being read is here, or could not be read. */
  async settled(): Promise<void> {
    while (this.#reading) await this.#read;
  }

  /** What the server said in answer to a change; what was asked for before is read anew. */
  put(value: T): void {
    this.#interrupt();
    this.#take(value);
    this.#plan();
  }

  /** What is here, made right by what is known from elsewhere. */
  adjust(change: (value: T) => T): void {
    if (this.value !== undefined) this.#take(change(this.value));
  }

  /**
   * Shows what will be while a change of our own is on its way, then what it gives; where it rejects, what was,
   * until it is read. Nothing is read meanwhile.
   * @param call is given what is here, whenever it asks
   */
  async change(call: (now: () => T | undefined) => Promise<T>, foreseen?: T): Promise<T> {
    const before = this.value;
    this.#interrupt();
    this.#stopTimer();
    this.#changes += 1;
    this.#take(foreseen ?? before);
    try {
      this.value = await call(() => this.value);
      return this.value;
    } catch (error) {
      if (this.value === foreseen) this.value = before;
      // What was before may have been foreseen too, by a change that was refused as well.
      this.#isDue = true;
      throw error;
    } finally {
      this.#changes -= 1;
      this.#take(this.value);
      this.#plan();
    }
  }

  #take(value: T | undefined): void {
    if (value !== undefined) this.error = undefined;
    this.value = value;
    this.#tell();
  }

  #tell(): void {
    for (const heard of this.#hearers) heard();
  }

  /** Without a rest before. */
  #soon(): void {
    this.#stopTimer();
    this.#restsUntil = 0;
    this.#isDue = true;
    this.#plan();
  }

  /** At once, or when the rest after the last reading is over. What is due while it cannot be read is read after. */
  #plan(): void {
    if (!this.#isDue || !this.isShown || this.#reading || this.isChanging || this.#timer !== undefined) return;
    const waitMs = Math.min(this.#restsUntil - now(), longestPaceMs);
    if (waitMs > 0) this.#timer = setTimeout(this.#rested, waitMs);
    else this.#read = this.#begin();
  }

  readonly #rested = (): void => {
    this.#timer = undefined;
    this.#plan();
  };

  async #begin(): Promise<void> {
    const reading = { ending: new AbortController(), changed: this.#changed };
    const known = this.value !== undefined && reading.changed && { value: this.value, changed: reading.changed };
    this.#reading = reading;
    this.#isDue = false;
    this.#changed = new Set();
    this.#rest();
    this.#tell();
    const { signal } = reading.ending;
    const [read] = await Promise.allSettled([this.#thing.read(signal, known || undefined)]);
    if (signal.aborted) return;
    this.#reading = undefined;
    this.#tryAgain.after(read.status === 'rejected' ? read.reason : undefined);
    if (read.status === 'fulfilled') this.#take(read.value);
    else {
      this.#giveBack(reading.changed);
      this.error = read.reason;
      this.#tell();
    }
    this.#plan();
  }

  #rest(): void {
    const at = now();
    const isSteady = at < this.#restsUntil + this.#waitMs;
    this.#waitMs = isSteady ? Math.min(2 * this.#waitMs, longestPaceMs) : (this.#thing.paceMs ?? paceMs);
    this.#restsUntil = at + this.#waitMs;
  }

  /** What is being read would be older than what is to be shown. */
  #interrupt(): void {
    if (!this.#reading) return;
    this.#reading.ending.abort();
    this.#giveBack(this.#reading.changed);
    this.#reading = undefined;
    this.#isDue = true;
  }

  #giveBack(changed: ReadonlySet<string> | undefined): void {
    this.#changed = changed && this.#changed && new Set([...changed, ...this.#changed]);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
