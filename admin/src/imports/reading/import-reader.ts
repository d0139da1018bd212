import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import type { Asked, Looked, RefusedPart, RowsDone, Sent, Told, ToSend } from './asked.ts';
import type { ReadingFault } from './reading-fault.ts';

/** A file, or a part of it, that could not be read. */
export class UnreadFile extends Error {
  readonly fault: ReadingFault;

  constructor(fault: ReadingFault) {
    super('unread');
    this.fault = fault;
  }
}

/** How far something is: what became of its answers, or before the first of them how much of the file was read, 0 to 1. */
type Underway = { readonly progress: Progress; readonly rows: RowsDone } | { readonly read: number };

/** Who waits for something: told how far it is, until they end it. */
export interface Waiter {
  readonly signal: AbortSignal;
  tell(how: Underway): void;
}

/** Whose file is sent, by which calls. */
export interface Sender extends Waiter {
  readonly api: ImportApi;
  /** Told what was refused, as it comes. */
  refused(part: RefusedPart): void;
}

/** What is waited for: a look gives `Looked`, what is sent `Sent`. */
interface Waiting {
  resolve(value: Looked | Sent): void;
  reject(reason: unknown): void;
  readonly by: Waiter | Sender;
}

/** Files that people chose, read by a worker: the page never waits for them. What the worker asks of the server the page calls. */
export class ImportReader {
  /** None before it is asked something, and again none where it failed: then the next question is that of a new one. */
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  readonly #siteId: string;
  #last = 0;
  /** Why a call that the worker asked for was refused. */
  #refusal: unknown;

  /** `siteId`: where files are sent. */
  constructor(siteId: string) {
    this.#siteId = siteId;
  }

  /** What a file says, by these choices. Rejects with UnreadFile, or with why it was ended: then what was looked at before is what is sent. */
  look(file: File, choices: ImportChoices, waiter: Waiter): Promise<Looked> {
    return this.#ask((ask) => ({ ask, look: file, choices, siteId: this.#siteId }), waiter);
  }

  /**
   * Sends what was looked at last; what is still open of all of it, where only its beginning was looked at, is said instead. Rejects with
   * UnreadFile, with what a call was refused for, or with why it was ended.
   */
  send(how: ToSend, sender: Sender): Promise<Sent | Looked> {
    return this.#ask((ask) => ({ ask, send: how }), sender);
  }

  /** Ends the worker. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #ask<T extends Looked | Sent>(asked: (ask: number) => Asked, by: Waiter | Sender): Promise<T> {
    this.#last += 1;
    const ask = this.#last;
    by.signal.addEventListener('abort', () => this.#end(ask, by.signal.reason));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(ask, { resolve: (value) => resolve(value as T), reject, by });
      this.#working().postMessage(asked(ask));
    });
  }

  #working(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Told>) => this.#heard(data);
    worker.onerror = () => this.#fail();
    return (this.#worker = worker);
  }

  #heard(told: Told): void {
    const waiting = this.#waiting.get(told.ask);
    const by = waiting?.by;
    const sender = by && 'api' in by ? by : undefined;
    if ('call' in told) return void this.#call(told, sender);
    if ('refused' in told) return sender?.refused(told.refused);
    if ('progress' in told) return by?.tell({ progress: told.progress, rows: told.rows });
    if ('read' in told) return by?.tell({ read: told.read });
    this.#waiting.delete(told.ask);
    if ('looked' in told) waiting?.resolve(told.looked);
    else if ('sent' in told) waiting?.resolve(told.sent);
    else waiting?.reject('fault' in told ? new UnreadFile(told.fault) : this.#refusal);
  }

  /** What nobody waits for any more is refused, which ends it in the worker too. */
  async #call({ call, name, args }: Extract<Told, { call: number }>, sender: Sender | undefined): Promise<void> {
    const tell = (answer: Asked): void => this.#worker?.postMessage(answer);
    try {
      if (!sender) return tell({ call, isRefused: true });
      const ask = sender.api[name] as (...all: readonly unknown[]) => Promise<unknown>;
      tell({ call, value: await ask(...args) });
    } catch (error) {
      this.#refusal = error;
      tell({ call, isRefused: true });
    }
  }

  #end(ask: number, reason: unknown): void {
    if (!this.#waiting.has(ask)) return;
    this.#waiting.get(ask)?.reject(reason);
    this.#waiting.delete(ask);
    this.#worker?.postMessage({ ask, stop: true } satisfies Asked);
  }

  #fail(): void {
    this.close();
    for (const { reject } of this.#waiting.values()) reject(new UnreadFile({ reason: 'failed' }));
    this.#waiting.clear();
  }
}
