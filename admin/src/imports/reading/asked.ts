import type { ImportOpening } from '@huiyin/shared/contract/imports/kept';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { OfferedCorrection } from '@huiyin/shared/files/corrections/corrections';
import type { ImportApi } from '@huiyin/shared/files/sending/import-api';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import type { RefusedRow } from '@huiyin/shared/files/sending/refused-rows';
import type { ReadingFault } from './reading-fault.ts';

/** What a file says, and what an import of it would say when it opens. */
export interface Looked {
  readonly inspection: ImportInspection;
  readonly opening: ImportOpening;
  /** The names of all formats that are known. */
  readonly formats: readonly string[];
}

/** How what was looked at is sent; `corrects`: what the check offered corrects what is stored. */
export interface ToSend {
  readonly phase: Progress['phase'];
  readonly newId: string;
  readonly corrects: boolean;
}

/** Some of what was refused, by its lines from above, with the columns of the file. */
export interface RefusedPart {
  readonly columns: readonly string[];
  readonly rows: readonly RefusedRow[];
}

/** What the page asks of the worker, with its number; and what the page answers where the worker called the server by it. */
export type Asked =
  | { readonly ask: number; readonly look: File; readonly choices: ImportChoices; readonly siteId: string }
  | { readonly ask: number; readonly send: ToSend }
  /** Nobody waits for an answer to that question any more. */
  | { readonly ask: number; readonly stop: true }
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly isRefused: true };

/** What the worker answers to a question, or asks for on the way: calls of the server are the page's. */
export type Told =
  | { readonly ask: number; readonly looked: Looked }
  | { readonly ask: number; readonly fault: ReadingFault }
  | { readonly ask: number; readonly progress: Progress; readonly rows: RowsDone }
  | { readonly ask: number; readonly refused: RefusedPart }
  /** How far a text is gone through before something is known of it, or the first of it is sent, 0 to 1. */
  | { readonly ask: number; readonly read: number }
  | { readonly ask: number; readonly sent: Sent }
  | { readonly ask: number; readonly isRefused: true }
  | { readonly ask: number; readonly call: number; readonly name: keyof ImportApi; readonly args: readonly unknown[] };

/** How many rows of the file are done, of how many; blank ones do not count. */
export interface RowsDone {
  readonly done: number;
  readonly of: number;
}

/** How far the whole file came, and as which import; of a check, which rows may correct stored answers. */
export interface Sent {
  readonly importId: string;
  readonly progress: Progress;
  readonly offered: readonly OfferedCorrection[];
  /** Of all its answers. */
  readonly days: ImportInspection['days'];
}
