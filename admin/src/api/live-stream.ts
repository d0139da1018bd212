import type { StreamEvent } from '@huiyin/shared/contract/stream';
import { hearLeadingTab } from './leading-tab.ts';
import { isFor, type Tell, type StreamNews } from './person-stream.ts';
import { hearWhileSeen } from './seen-tab.ts';
import type { Wish } from './stream-worker.ts';

type Said<E extends StreamEvent['event']> = CustomEvent<Extract<StreamEvent, { event: E }>['data']>;

/** What a site's stream tells, as the server said it. */
export interface LiveEvents {
  responses: Said<'responses'>;
  ticket: Said<'ticket'>;
  /** A colleague comes to a ticket one is on, does something else there, or leaves it. */
  presence: Said<'presence'>;
  /** Something is new for the person, on whichever of their sites. */
  notice: Said<'notice'>;
  /** Something else of the site is not as it was, or what the person may do on any of theirs. */
  changed: Said<'changed'>;
  /** Something may have been missed: fetch again what is shown. */
  reconnected: CustomEvent;
  /** The server does not give the stream to the person any more. */
  refused: CustomEvent;
}

const nothing = (): void => undefined;

/**
 * What changes on one site, as it happens. A browser holds one stream for all tabs of a person and all their sites, since HTTP/1.1 has
 * six connections: in a shared worker, which no hidden tab puts to sleep. Where there is none (phones), a leading tab holds it;
 * where tabs cannot agree on one either (no HTTPS), each tab for as long as it is seen.
 * What a tab has read is as old as where the stream stood before: whoever opens the first stream goes on from there.
 */
export class LiveStream extends EventTarget {
  readonly #personId: string;
  readonly #siteId: string;
  readonly #ended = new AbortController();
  #leave = nothing;
  #heard: string;

  /** @param since the id of where the stream stood before anything of the site was read */
  constructor(personId: string, siteId: string, since: string) {
    super();
    this.#personId = personId;
    this.#siteId = siteId;
    this.#heard = since;
    const { signal } = this.#ended;
    // A tab that is put away or frozen leads nobody.
    addEventListener('pagehide', () => this.#stop(), { signal });
    document.addEventListener('freeze', () => this.#stop(), { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && this.#comeBack(), { signal });
    document.addEventListener('resume', () => this.#comeBack(), { signal });
    this.#open();
  }

  /** The id of what was heard last. */
  get heard(): string {
    return this.#heard;
  }

  /** Hears an event until the returned function is called. */
  hear<K extends keyof LiveEvents>(type: K, heard: (event: LiveEvents[K]) => void): () => void {
    this.addEventListener(type, heard as EventListener);
    return () => this.removeEventListener(type, heard as EventListener);
  }

  close(): void {
    this.#ended.abort();
    this.#stop();
  }

  #stop(): void {
    this.#leave();
    this.#leave = nothing;
  }

  /** From where nothing was heard. */
  #comeBack(): void {
    this.#stop();
    this.#open();
    this.#tell({ type: 'reconnected', id: this.#heard });
  }

  #open(): void {
    try {
      this.#leave = this.#hearWorker();
    } catch {
      this.#hearTabs();
    }
  }

  #hearWorker(): () => void {
    const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), { type: 'module' });
    const { port } = worker;
    const leave = (): void => port.postMessage(null);
    worker.onerror = () => {
      if (this.#leave === leave) this.#hearTabs();
    };
    port.onmessage = ({ data }: MessageEvent<StreamNews>) => this.#tell(data);
    const [personId, siteId, since] = [this.#personId, this.#siteId, this.#heard];
    port.postMessage({ personId, siteId, since } satisfies Wish);
    return leave;
  }

  #hearTabs(): void {
    const tell: Tell = (told) => isFor(this.#siteId, told) && this.#tell(told);
    this.#leave = hearLeadingTab(this.#personId, this.#heard, tell, () => {
      this.#leave = hearWhileSeen(this.#personId, this.#heard, tell);
    });
  }

  #tell({ type, detail, id }: StreamNews): void {
    this.#heard = id;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
