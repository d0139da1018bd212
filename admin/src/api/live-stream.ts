/** `ticket` events carry what the server said; `responses` how many answers came in. */
export interface LiveEvents {
  responses: CustomEvent<{ n: number }>;
  ticket: CustomEvent<{ id: string; number: number; type: string }>;
  /** The stream was down and is back: fetch again what is shown. */
  reconnected: Event;
}

const firstWait = 1000;
const longestWait = 30_000;

/** What changes on one site, as it happens: one EventSource for the whole console, opened again when it breaks. */
export class LiveStream extends EventTarget {
  readonly #url: string;
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = firstWait;
  #broken = false;

  constructor(siteId: string) {
    super();
    this.#url = `/api/sites/${siteId}/stream`;
    this.#open();
  }

  /** Hears an event until the returned function is called. */
  hear<K extends keyof LiveEvents>(type: K, heard: (event: LiveEvents[K]) => void): () => void {
    this.addEventListener(type, heard as EventListener);
    return () => this.removeEventListener(type, heard as EventListener);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #open(): void {
    const source = (this.#source = new EventSource(this.#url));
    source.onopen = () => this.#opened();
    source.onerror = () => this.#failed(source);
    for (const type of ['responses', 'ticket'] as const)
      source.addEventListener(type, (event) => this.#pass(type, event));
  }

  #opened(): void {
    this.#wait = firstWait;
    if (this.#broken) this.dispatchEvent(new Event('reconnected'));
    this.#broken = false;
  }

  /** The browser reopens a dropped connection itself, but gives up after an error status. */
  #failed(source: EventSource): void {
    this.#broken = true;
    if (source.readyState !== EventSource.CLOSED) return;
    this.#timer = setTimeout(() => this.#open(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  #pass(type: 'responses' | 'ticket', event: MessageEvent<string>): void {
    this.dispatchEvent(new CustomEvent(type, { detail: JSON.parse(event.data) as unknown }));
  }
}
