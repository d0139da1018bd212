import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from './clock.ts';
import { machineMemory } from './memory.ts';

/** The unsaved work of one person in this browser, by what it is about: `reply 12 SITE`, `rules csat SITE`, `look SITE`. */
export interface Drafts {
  read<T>(about: string): T | undefined;
  keep(about: string, value: object): void;
  drop(about: string): void;
  /** What there are drafts of. */
  list(): string[];
  /** All of it: the person signs out. */
  dropAll(): void;
}

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

const stored = 'huiyin.draft.';
const longestMs = 30 * 86_400_000;
const hearers = new Set<() => void>();

/**
 * What a person has not saved yet: it outlives tab, place, reload and session, and nobody else is shown it. It goes when it is
 * saved or discarded, when this person signs out, and after thirty days.
 */
export function draftsOf(personId: string): Drafts {
  const mine = `${stored}${personId}.`;
  const list = (): string[] => machineMemory.keys(mine).map((key) => key.slice(mine.length));
  const drop = (about: string): void => {
    if (machineMemory.read(mine + about) === null) return;
    machineMemory.drop(mine + about);
    tell();
  };
  return {
    read: <T>(about: string) => parse(machineMemory.read(mine + about))?.value as T | undefined,
    keep(about, value) {
      const isNew = machineMemory.read(mine + about) === null;
      machineMemory.keep(mine + about, JSON.stringify({ at: now(), value }));
      if (isNew) tell();
    },
    drop,
    list,
    dropAll: () => list().forEach(drop),
  };
}

/** Calls when a draft is begun or gone, here or in another tab, and when another tab writes on in one. */
export class HearDrafts implements ReactiveController {
  readonly #heard: () => void;

  /** @param heard what is called; without it the host is drawn anew */
  constructor(host: ReactiveControllerHost, heard: () => void = () => host.requestUpdate()) {
    this.#heard = heard;
    host.addController(this);
  }

  hostConnected(): void {
    if (!hearers.size) window.addEventListener('storage', elsewhere);
    hearers.add(this.#heard);
  }

  hostDisconnected(): void {
    hearers.delete(this.#heard);
    if (!hearers.size) window.removeEventListener('storage', elsewhere);
  }
}

const tell = (): void => hearers.forEach((heard) => heard());
const elsewhere = ({ key }: StorageEvent): void => {
  if (key === null || key.startsWith(stored)) tell();
};

/** Drops what was left for thirty days, by whomever. */
export function dropOldDrafts(): void {
  for (const key of machineMemory.keys(stored)) if (!parse(machineMemory.read(key))) machineMemory.drop(key);
}

/** Nothing where it is too old, or not ours. */
function parse(text: string | null): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return kept && now() - kept.at < longestMs ? kept : undefined;
  } catch {
    return undefined;
  }
}
