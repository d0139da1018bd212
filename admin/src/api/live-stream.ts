import { openSiteStream, type Told } from './site-stream.ts';

/** `ticket` events carry what the server said; `responses` how many answers came in. */
export interface LiveEvents {
  responses: CustomEvent<{ n: number }>;
  ticket: CustomEvent<{ id: string; number: number; type: string }>;
  /** The stream was down and is back: fetch again what is shown. */
  reconnected: CustomEvent;
}

/**
 * What changes on one site, as it happens. The browser holds one stream for all its tabs, since HTTP/1.1 has six connections: in a
 * shared worker, which no hidden tab puts to sleep. Where there is none (phones), each tab has its own.
 */
export class LiveStream extends EventTarget {
  readonly #siteId: string;
  readonly #ended = new AbortController();
  #leave = (): void => undefined;

  constructor(siteId: string) {
    super();
    this.#siteId = siteId;
    const { signal } = this.#ended;
    addEventListener('pagehide', () => this.#leave(), { signal });
    // From the back/forward cache, where nothing was heard.
    addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (!persisted) return;
        this.#open();
        this.#tell({ type: 'reconnected' });
      },
      { signal },
    );
    this.#open();
  }

  /** Hears an event until the returned function is called. */
  hear<K extends keyof LiveEvents>(type: K, heard: (event: LiveEvents[K]) => void): () => void {
    this.addEventListener(type, heard as EventListener);
    return () => this.removeEventListener(type, heard as EventListener);
  }

  close(): void {
    this.#ended.abort();
    this.#leave();
  }

  #open(): void {
    if (!('SharedWorker' in globalThis)) return this.#openOwn();
    const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module' });
    const { port } = worker;
    worker.onerror = () => this.#openOwn();
    port.onmessage = ({ data }: MessageEvent<Told>) => this.#tell(data);
    port.postMessage(this.#siteId);
    this.#leave = () => port.postMessage(null);
  }

  #openOwn(): void {
    this.#leave = openSiteStream(this.#siteId, (told) => this.#tell(told));
  }

  #tell({ type, detail }: Told): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
