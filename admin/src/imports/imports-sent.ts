import type { ReactiveController, ReactiveControllerHost } from 'lit';

const nameOf = (siteId: string, fingerprint = ''): string => `huiyin.import ${siteId} ${fingerprint}`;

/** Says to all tabs of this browser that a file is being sent, until the returned function is called or the page is gone. */
export function holdImport(siteId: string, fingerprint: string): () => void {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  // Two tabs may send one file: it is one import.
  void navigator.locks?.request(nameOf(siteId, fingerprint), { mode: 'shared' }, () => left).catch(() => undefined);
  return leave;
}

/** Which files the tabs of this browser are sending to a site; nothing is known of them where tabs cannot agree. */
export class ImportsSent implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #siteId: () => string;
  readonly #ended: () => void;
  #over = new AbortController();
  #names: ReadonlySet<string> = new Set();
  readonly #waitedFor = new Set<string>();

  /** @param ended is called when one of them is not sent any more */
  constructor(host: ReactiveControllerHost, siteId: () => string, ended: () => void) {
    this.#host = host;
    this.#siteId = siteId;
    this.#ended = ended;
    host.addController(this);
  }

  hostConnected(): void {
    this.#over = new AbortController();
    void this.look();
  }

  hostDisconnected(): void {
    this.#over.abort();
    this.#waitedFor.clear();
  }

  /** Whether the file of this fingerprint is being sent. */
  has(fingerprint: string): boolean {
    return this.#names.has(nameOf(this.#siteId(), fingerprint));
  }

  /** Looks again which there are; when they end is heard by itself. */
  async look(): Promise<void> {
    const { held = [] } = (await navigator.locks?.query()) ?? {};
    const names = held.map(({ name = '' }) => name).filter((name) => name.startsWith(nameOf(this.#siteId())));
    this.#names = new Set(names);
    this.#host.requestUpdate();
    for (const name of this.#names) void this.#end(name);
  }

  /** It is free for one alone once nobody sends it any more. */
  async #end(name: string): Promise<void> {
    if (this.#waitedFor.has(name) || this.#over.signal.aborted) return;
    this.#waitedFor.add(name);
    const { signal } = this.#over;
    const isFree = await navigator.locks.request(name, { signal }, () => true).catch(() => false);
    if (!isFree) return;
    this.#waitedFor.delete(name);
    await this.look();
    this.#ended();
  }
}
