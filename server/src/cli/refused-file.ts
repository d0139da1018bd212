import { closeSync, openSync, writeSync } from 'node:fs';
import { mostErrorsTold } from '@huiyin/shared/domain/limits';
import type { RawRows } from '@huiyin/shared/files/open-import';
import type { Sending } from '@huiyin/shared/files/sending/prepare-to-send';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import { refusedHead, refusedLines, rowsBeside } from '@huiyin/shared/files/sending/refused-rows';
import { Refusal } from '../adapters/refusal.ts';
import { grouped, type ImportSpeech } from './import-speech.ts';

/** Where what an import refuses is written. */
export interface RefusedFile {
  /** Takes what was refused, by its lines from above. */
  add: NonNullable<Sending['refused']>;
  /** Begins the file anew, and ends it when all of it was checked or stored. */
  during<T>(run: () => Promise<T>): Promise<T>;
}

/** A table in CSV of the rows that are refused with their own cells, written as they are told of. Throws a Refusal where it cannot be written. */
export function refusedFile(path: string, raw: RawRows, speech: ImportSpeech): RefusedFile {
  const { words } = speech;
  let [file, beside]: [number, ReturnType<typeof rowsBeside> | undefined] = [0, undefined];
  const trying = <T>(write: () => T): T => {
    try {
      return write();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new Refusal(words.ofOption('--refused', words.options.unwritable(path, code)));
    }
  };
  return {
    async add(errors) {
      const rows = await beside!.of(errors);
      trying(() => writeSync(file, refusedLines(speech, rows)));
    },
    async during(run) {
      // Cells hold what customers said.
      file = trying(() => openSync(path, 'w', 0o600));
      beside = rowsBeside(raw);
      try {
        trying(() => writeSync(file, refusedHead(speech, raw.names)));
        return await run();
      } finally {
        await beside.end();
        closeSync(file);
      }
    },
  };
}

/** Says where what was refused is. Of what was refused before it broke off, or by others, only the first is known here. */
export const refusedFileSaid = (
  file: string,
  { phase, before, byOthers }: Progress,
  words: ImportSpeech['words'],
): string =>
  byOthers || before.refused > (phase === 'storing' ? mostErrorsTold : 0)
    ? words.refusedInPart(file, grouped(mostErrorsTold))
    : words.refusedIn(file);
