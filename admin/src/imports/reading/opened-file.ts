import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import {
  correctingFile,
  type CorrectingFile,
  type OfferedCorrection,
} from '@huiyin/shared/files/corrections/corrections';
import { openImport, type OpenedImport } from '@huiyin/shared/files/open-import';
import { unbounded, type Bounds } from '@huiyin/shared/files/reading/bounds';
import { fingerprintOf, openingOf } from '@huiyin/shared/files/sending/opening';
import type { Looked } from './asked.ts';
import { beginningOf, fileSource, isLines, provenEncoding } from './file-source.ts';
import { toldShare, type ReadMore } from './told-share.ts';

/** Of a larger text the beginning is looked at first, and all of it once it is sent. */
const largeBytes = 24 * 1_048_576;
const beginning: Bounds = { ...unbounded, rows: 50_000, characters: largeBytes / 4 };

/** A file as it is understood. */
export interface Opened extends Omit<Looked, 'formats'>, Pick<OpenedImport, 'raw'> {
  readonly correcting: CorrectingFile;
}

/** What was looked at. */
export interface LookedAt {
  /** What is said of it, which may be of its beginning. */
  readonly first: Omit<Looked, 'formats'>;
  /** All of it, once it was opened. */
  opened?: Opened;
  /** Which of its rows may correct stored answers, as the last check of it says. */
  offered: readonly OfferedCorrection[];
  /** Opens all of it. */
  open(way: Way): Promise<Opened>;
}

/** Which file is looked at, for which site, by which choices. */
export interface Asking {
  readonly file: File;
  readonly siteId: string;
  readonly choices: ImportChoices;
}

/** What is told of on the way: how far a text is read, 0 to 1; `goOn` throws where nobody waits for it any more. */
export interface Way {
  tell(share: number): void;
  goOn(): void;
}

/** Looks at a file, or at the beginning of a large text. Throws UnreadableFile, FileFault, and what `goOn` throws. */
export async function lookAtFile(asking: Asking, way: Way): Promise<LookedAt> {
  const { file, choices } = asking;
  if (!(await isLines(file))) {
    const all = (on: Way): Promise<Opened> => open(asking, { as: choices, bytes: file, read: on.goOn });
    return whole(await all(way), all);
  }
  const all = (as: ImportChoices) => (on: Way) => open(asking, { as, bytes: file, read: readOf(file, as, on) });
  if (file.size <= largeBytes) return whole(await all(choices)(way), all(choices));
  const bytes = await beginningOf(file, largeBytes);
  const found = await open(asking, { as: choices, bytes, bounds: beginning, read: readOf(bytes, choices, way) });
  // What its beginning proves holds for all of it; the rest is found out over all of it.
  const encoding = choices.encoding ?? (await provenEncoding(bytes, found.inspection.encoding));
  const first = { opening: found.opening, inspection: { ...found.inspection, whole: false } };
  return { first, offered: [], open: all({ ...choices, ...(encoding && { encoding }) }) };
}

const whole = (opened: Opened, all: LookedAt['open']): LookedAt => ({ first: opened, opened, offered: [], open: all });

/** A text is gone through twice, and before that once more where its encoding is to be found out. */
function readOf({ size: bytes }: Blob, { encoding }: ImportChoices, { tell, goOn }: Way): ReadMore {
  const told = toldShare({ bytes, passes: encoding ? 2 : 3 }, tell);
  return (length) => {
    goOn();
    told(length);
  };
}

/** How a file, or its beginning, is read: by choices that may say more than those of its import. */
interface Reading {
  readonly as: ImportChoices;
  readonly bytes: Blob;
  readonly bounds?: Bounds;
  readonly read: ReadMore;
}

async function open(
  { file, siteId, choices }: Asking,
  { as, bytes, bounds = unbounded, read }: Reading,
): Promise<Opened> {
  let isOpen = false;
  const source = fileSource(file.name, bytes, (length) => {
    // Its answers are read later on, by whom ever.
    if (!isOpen) read(length);
  });
  const opened = await openImport(source, as, { bounds, isBegun: true });
  const inspection = await opened.inspection();
  const all = { name: file.name, bytes: file, fingerprint: await knownFingerprint(file) };
  isOpen = true;
  const opening = await openingOf(all, inspection, choices);
  return { correcting: correctingFile(opened, siteId), raw: opened.raw, inspection, opening };
}

/** That of the file which was looked at last: all of it is read once, however often it is looked at. */
let known: { readonly file: File; readonly fingerprint: string } | undefined;

async function knownFingerprint(file: File): Promise<string> {
  const isKnown = (['name', 'size', 'lastModified'] as const).every((one) => known?.file[one] === file[one]);
  if (!isKnown || !known) known = { file, fingerprint: await fingerprintOf(file) };
  return known.fingerprint;
}
