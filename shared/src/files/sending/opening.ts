import type { ImportOpening } from '../../contract/imports/kept.ts';
import type { ImportChoices, ImportInspection } from '../../contract/imports/understood.ts';
import { hashBytes, hashText } from '../../domain/hash.ts';

const partBytes = 4 * 1_048_576;

/** A file as an import names it: a File of a browser, or `openAsBlob` of Node with its name. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Blob;
  /** That of its bytes, where it is known already. */
  readonly fingerprint?: string;
}

/** What an import of a file says when it opens. `choices` are those the file was opened with. */
export async function openingOf(
  { name, bytes, fingerprint }: SentFile,
  inspection: ImportInspection,
  choices: ImportChoices,
): Promise<ImportOpening> {
  return {
    file: onOneLine(name),
    bytes: bytes.size,
    fingerprint: fingerprint ?? (await fingerprintOf(bytes)),
    header: await headerOf(inspection),
    choices: choicesSaid(inspection, choices),
    answers: inspection.answers,
  };
}

/** The end of a name, which tells more of a file than its beginning. */
const onOneLine = (name: string): string =>
  name
    .slice(-255)
    .toWellFormed()
    .replaceAll(/[\0\n-\r\u0085\u2028\u2029]/g, ' ');

/** Of all bytes of a file, in a memory of some: SHA-256 in hexadecimal, of each part behind that of all before it. */
export async function fingerprintOf(bytes: Blob): Promise<string> {
  let all = await hashText(String(bytes.size));
  for (let at = 0; at < bytes.size; at += partBytes) {
    const part = new Blob([all, bytes.slice(at, at + partBytes)]);
    all = await hashBytes(new Uint8Array(await part.arrayBuffer()));
  }
  return all;
}

/** Of the names of its columns, by which the same kind of file is known again: SHA-256 in hexadecimal. */
export const headerOf = ({ columns }: { columns: readonly { name: string }[] }): Promise<string> =>
  hashText(JSON.stringify(columns.map(({ name }) => name)));

/** Choices with the map that was found where none was said: what a file of the same kind is understood by next time. */
export const choicesSaid = ({ map }: Pick<ImportInspection, 'map'>, choices: ImportChoices): ImportChoices =>
  map === '' ? choices : { ...choices, map };
