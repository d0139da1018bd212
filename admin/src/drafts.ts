import { now } from './clock.ts';
import { machineMemory } from './memory.ts';

/** The unsaved work of one person in this browser, by what it is about. */
export interface Drafts {
  read<T>(about: string): T | undefined;
  keep(about: string, value: object): void;
  drop(about: string): void;
  /** How many there are. */
  count(): number;
  /** All of it: the person signs out. */
  dropAll(): void;
}

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

const stored = 'huiyin.draft.';
const longestMs = 30 * 86_400_000;

/**
 * What a person has not saved yet: it outlives tab, place, reload and session, and nobody else is shown it. It goes when it is
 * saved or discarded, when this person signs out, and after thirty days.
 */
export function draftsOf(personId: string): Drafts {
  const mine = `${stored}${personId}.`;
  return {
    read: <T>(about: string) => parse(machineMemory.read(mine + about))?.value as T | undefined,
    keep: (about, value) => machineMemory.keep(mine + about, JSON.stringify({ at: now(), value })),
    drop: (about) => machineMemory.drop(mine + about),
    count: () => machineMemory.keys(mine).length,
    dropAll: () => machineMemory.keys(mine).forEach((key) => machineMemory.drop(key)),
  };
}

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
