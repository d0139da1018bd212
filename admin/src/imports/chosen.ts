import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { OfferedCorrection } from '@huiyin/shared/files/corrections/corrections';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import type { Looked, RowsDone } from './reading/asked.ts';
import type { ReadingFault } from './reading/reading-fault.ts';

/** All of a file on its way: checked, or stored. */
export interface Run {
  readonly phase: Progress['phase'];
  /** `waiting` for the server, which does not answer now. */
  readonly state: 'going' | 'waiting' | 'over' | 'stopped';
  /** How much of a large file was read before the first of it is sent, 0 to 1. */
  readonly read?: number;
  /** None before the first piece of it is sent. */
  readonly progress?: Progress;
  readonly rows?: RowsDone;
  /** What was refused of what came from here, as a table with the rows' own cells; undefined while nothing was. */
  readonly refused?: Blob;
  /** Once all of it is checked: rows that may correct stored answers. */
  readonly offered?: readonly OfferedCorrection[];
  /** Whether it was said that its source is none of those that hold its rows. */
  readonly isOtherSource?: true;
  /** Once it is over. */
  readonly importId?: string;
  /** Once it is over: of all its answers. */
  readonly days?: ImportInspection['days'];
  /** Why it ended before its file did. */
  readonly problem?: unknown;
}

/** A file as far as it is understood. */
export interface Chosen {
  readonly file: File;
  readonly choices: ImportChoices;
  /** While it is looked at, what was understood before. */
  readonly looked?: Looked;
  readonly isLooking: boolean;
  /** While it is looked at, how much of it is read, 0 to 1; undefined where nobody can tell. */
  readonly read?: number;
  /** Why it cannot be read as it is to be. */
  readonly fault?: ReadingFault;
  /** Imports of the same kind of file, newest first. */
  readonly alike: readonly ImportLine[];
  /** The one by whose choices it is read. */
  readonly readAs?: ImportLine;
  readonly run?: Run;
}

/** Whether it is on its way now. */
export const isSending = (chosen: Chosen | undefined): boolean =>
  chosen?.run?.state === 'going' || chosen?.run?.state === 'waiting';
