import type { Corrections } from '@huiyin/shared/contract/imports/understood';
import type { OfferedCorrection } from '@huiyin/shared/files/corrections/corrections';
import type { OtherSource } from '@huiyin/shared/files/corrections/same-source';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import type { Chosen, Run } from './chosen.ts';
import type { RefusedKind } from './left-out.ts';

/** What a button of it does, as the event that it fires. */
export interface RunAct {
  readonly does: 'check' | 'store' | 'store-correcting' | 'stop';
  readonly label: string;
  /** The one that is usual stands out. */
  readonly isUsual: boolean;
  readonly isOff?: boolean;
}

/** A file that is checked or stored as a page shows it: in which state it is, what is said of it, what can be done. */
export interface RunShown {
  readonly state: 'idle' | 'checking' | 'checked' | 'sending' | 'broken off' | 'done';
  readonly heading: string;
  /** What it is about. */
  readonly text?: string;
  /** How far it is, of how much, and that in words. */
  readonly bar?: { readonly value: number; readonly max: number; readonly said: string };
  /** What is waited for; '' while nothing is. */
  readonly waiting?: string;
  /** What became of answers; so far while it goes on. */
  readonly counts?: Progress;
  /** Each kind of what is refused, where they are those of all that is counted. */
  readonly refused?: readonly RefusedKind[];
  /** What else there is to know, a paragraph each. */
  readonly notes?: readonly string[];
  /** What to think about before it is stored. */
  readonly warning?: string;
  /** What becomes of earlier answers that the file says otherwise, and how it is changed. */
  readonly earlier?: { readonly said: string; readonly act: string; readonly instead: Corrections };
  readonly offered?: readonly OfferedCorrection[];
  /** Where another source holds the same rows: it is asked whether this is that one. */
  readonly sourceAsked?: { readonly found: OtherSource; readonly fresh: number };
  readonly acts: readonly RunAct[];
  /** What the file with what is refused is called; undefined where there is none. */
  readonly errors?: string;
  /** Why it ended before its file did. */
  readonly problem?: unknown;
  /** Whether answers of it may be here by now, to be read. */
  readonly hasAnswers?: true;
}

/** A file that goes on, or did. */
export type Ran = Chosen & { readonly run: Run };
