import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sayLook } from '../api/notices.ts';
import { now } from '../clock.ts';
import { machineMemory } from '../memory.ts';
import { Eyes } from './eyes.ts';

const everyMs = 60_000;

/** Held by the window that is before somebody's eyes, where windows can agree. */
const lockOf = (personId: string): string => `huiyin.eyes.${personId}`;

/** Whether some window of this browser is before somebody's eyes; for a secure address, where windows can agree. */
export async function isBeforeEyes(personId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === lockOf(personId));
}

/** Says to the server that a console is before somebody's eyes, once a minute for all its windows, as long as one of them is. */
export class Looks implements ReactiveController {
  readonly #personId: () => string;
  readonly #eyes: Eyes;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Lets go of the lock, while it is held. */
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, personId: () => string) {
    this.#personId = personId;
    this.#eyes = new Eyes(host, () => this.#changed());
    host.addController(this);
  }

  hostConnected(): void {
    this.#changed();
  }

  hostDisconnected(): void {
    this.#left();
  }

  #changed(): void {
    if (!this.#leave || !this.#eyes.areHere) this.#look();
  }

  #left(): void {
    clearTimeout(this.#timer);
    this.#leave?.();
    this.#leave = undefined;
  }

  readonly #look = (): void => {
    if (!this.#eyes.areHere) return this.#left();
    this.#leave ??= hold(lockOf(this.#personId()));
    this.#timer = setTimeout(this.#look, this.#say());
  };

  /** Unless this was said within a minute; gives in how many ms it is to be said next. */
  #say(): number {
    const stored = `huiyin.looked.${this.#personId()}`;
    const agoMs = now() - Number(machineMemory.read(stored) ?? 0);
    if (agoMs >= 0 && agoMs < everyMs) return everyMs - agoMs;
    machineMemory.keep(stored, String(now()));
    sayLook().catch(() => machineMemory.drop(stored));
    return everyMs;
  }
}

/** Holds a lock until the returned function is called; nothing where windows cannot agree. */
function hold(name: string): () => void {
  let leave = (): void => undefined;
  const left = new Promise<void>((resolve) => (leave = resolve));
  // Two windows may have it: the one that is left says so a little later.
  void navigator.locks?.request(name, { mode: 'shared' }, () => left).catch(() => undefined);
  return leave;
}
