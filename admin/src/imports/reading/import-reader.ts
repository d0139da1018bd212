import type { ImportChoices } from '@huiyin/shared/contract/imports';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import type { Asked, Looked, Sent, Told } from './asked.ts';
import type { ReadingFault } from './reading-fault.ts';

/** A file, or a part of it, that could not be read. */
export class UnreadFile extends Error {
  readonly fault: ReadingFault;

  constructor(fault: ReadingFault) {
    super('unread');
    this.fault = fault;
  }
}

/** What is waited for: a look gives `Looked`, what is sent `Sent`. */
interface Waiting {
  resolve(value: Looked | Sent): void;
  reject(reason: unknown): void;
  tell?: ((progress: Progress) => void) | undefined;
}

/** Files that people chose, read by a worker: the page never waits for them. What the worker asks of the server the page calls, by `api`. */
export class ImportReader {
  readonly #api: ImportApi;
  readonly #worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  /** Why a call that the worker asked for was refused. */
  #refusal: unknown;

  constructor(api: ImportApi) {
    this.#api = api;
    this.#worker.onmessage = ({ data }: MessageEvent<Told>) => this.#heard(data);
    this.#worker.onerror = () => this.#fail();
  }

  /** What a file says, by these choices. Rejects with UnreadFile. */
  look(file: File, choices: ImportChoices): Promise<Looked> {
    return this.#ask((ask) => ({ ask, look: file, choices }));
  }

  /** Sends what was looked at last, told after each piece. Rejects with UnreadFile, or with what a call was refused for. */
  send(phase: Progress['phase'], newId: string, tell: (progress: Progress) => void): Promise<Sent> {
    return this.#ask((ask) => ({ ask, send: phase, newId }), tell);
  }

  /** Ends the worker. */
  close(): void {
    this.#worker.terminate();
  }

  #ask<T extends Looked | Sent>(asked: (ask: number) => Asked, tell?: Waiting['tell']): Promise<T> {
    this.#last += 1;
    const ask = this.#last;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(ask, { resolve: (value) => resolve(value as T), reject, tell });
      this.#worker.postMessage(asked(ask));
    });
  }

  #heard(told: Told): void {
    if ('call' in told) return void this.#call(told);
    const waiting = this.#waiting.get(told.ask);
    if ('progress' in told) return waiting?.tell?.(told.progress);
    this.#waiting.delete(told.ask);
    if ('looked' in told) waiting?.resolve(told.looked);
    else if ('sent' in told) waiting?.resolve(told.sent);
    else waiting?.reject('fault' in told ? new UnreadFile(told.fault) : this.#refusal);
  }

  async #call({ call, name, args }: Extract<Told, { call: number }>): Promise<void> {
    const tell = (answer: Asked): void => this.#worker.postMessage(answer);
    try {
      const ask = this.#api[name] as (...all: readonly unknown[]) => Promise<unknown>;
      tell({ call, value: await ask(...args) });
    } catch (error) {
      this.#refusal = error;
      tell({ call, isRefused: true });
    }
  }

  #fail(): void {
    for (const { reject } of this.#waiting.values()) reject(new UnreadFile({ reason: 'failed' }));
    this.#waiting.clear();
  }
}
