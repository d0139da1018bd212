import './stand-in-buffer.ts';
import type { ImportChoices } from '@huiyin/shared/contract/imports';
import { lazily } from '@huiyin/shared/domain/lazily';
import {
  correctingFile,
  type CorrectingFile,
  type OfferedCorrection,
} from '@huiyin/shared/files/corrections/corrections';
import { openImport } from '@huiyin/shared/files/open-import';
import { presets } from '@huiyin/shared/files/presets/find-preset';
import { unbounded, type Bounds } from '@huiyin/shared/files/reading/bounds';
import { fingerprintOf, openingOf } from '@huiyin/shared/files/sending/opening';
import { prepareToSend } from '@huiyin/shared/files/sending/prepare-to-send';
import type { Asked, Looked, Sent, Told } from './asked.ts';
import { beginningOf, fileSource, isLines, provenEncoding } from './file-source.ts';
import { pageCalls, Refused, takeAnswer } from './page-calls.ts';
import { faultOf } from './reading-fault.ts';

/** Of a larger text the beginning is looked at first, and all of it once it is sent. */
const largeBytes = 24 * 1_048_576;
const beginning: Bounds = { ...unbounded, rows: 50_000, characters: largeBytes / 4 };

const tell = (told: Told): void => postMessage(told);

/** A file as it is understood. */
interface Opened extends Omit<Looked, 'formats'> {
  readonly correcting: CorrectingFile;
}

/** What was looked at last is what is sent: opens all of it, once. */
let whole: (() => Promise<Opened>) | undefined;
let chosenBytes = 0;
/** Which of its rows may correct stored answers, as the last check of it says. */
let offered: readonly OfferedCorrection[] = [];
/** Is told how many bytes of it are read, while somebody waits for all of it. */
let readMore: ((length: number) => void) | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('call' in data) takeAnswer(data);
  else void answer(data);
});

async function answer(asked: Extract<Asked, { ask: number }>): Promise<void> {
  const { ask } = asked;
  try {
    if ('send' in asked) tell({ ask, sent: await send(asked) });
    else tell({ ask, looked: await look(asked) });
  } catch (error) {
    tell(error instanceof Refused ? { ask, isRefused: true } : { ask, fault: faultOf(error) });
  }
}

type Looking = Extract<Asked, { look: unknown }>;

async function look({ look: file, choices, siteId }: Looking): Promise<Looked> {
  chosenBytes = file.size;
  offered = [];
  if (file.size <= largeBytes || !(await isLines(file))) {
    whole = lazily(() => open({ file, siteId, choices, as: choices, bytes: file }));
    return looked(await whole());
  }
  const beginsWith = await beginningOf(file, largeBytes);
  const first = await open({
    file,
    siteId,
    choices,
    as: choices,
    bytes: beginsWith,
    bounds: beginning,
  });
  // What its beginning proves holds for all of it; the rest is found out over all of it.
  const encoding = choices.encoding ?? (await provenEncoding(beginsWith, first.inspection.encoding));
  passes = encoding ? 2 : 3;
  const as = { ...choices, ...(encoding && { encoding }) };
  whole = lazily(() => open({ file, siteId, choices, as, bytes: file }));
  return looked({ ...first, inspection: { ...first.inspection, whole: false } });
}

const formats = presets.map(({ name }) => name);
const looked = ({ inspection, opening }: Opened): Looked => ({ inspection, opening, formats });

/** What is opened: a file or its beginning, by choices that may say more than those of its import. */
interface Opening {
  readonly file: File;
  readonly siteId: string;
  readonly choices: ImportChoices;
  readonly as: ImportChoices;
  readonly bytes: Blob;
  readonly bounds?: Bounds;
}

async function open({ file, siteId, choices, as, bytes, bounds = unbounded }: Opening): Promise<Opened> {
  const source = fileSource(file.name, bytes, (length) => readMore?.(length));
  const opened = await openImport(source, as, { bounds, isBegun: true });
  const inspection = await opened.inspection();
  const opening = await openingOf(
    { name: file.name, bytes: file, fingerprint: await knownFingerprint(file) },
    inspection,
    choices,
  );
  return { correcting: correctingFile(opened, siteId), inspection, opening };
}

/** That of the file which was looked at last: all of it is read once, however often it is looked at. */
let known: { readonly file: File; readonly fingerprint: string } | undefined;

async function knownFingerprint(file: File): Promise<string> {
  const isKnown = (['name', 'size', 'lastModified'] as const).every((one) => known?.file[one] === file[one]);
  if (!isKnown || !known) known = { file, fingerprint: await fingerprintOf(file) };
  return known.fingerprint;
}

/** How often all of a large file is gone through before the first of it is sent. */
let passes = 2;

/** Opens all of what was looked at, telling how far that is at each hundredth. */
async function openWhole(ask: number): Promise<Opened> {
  let [read, told] = [0, 0];
  readMore = (length) => {
    read += length;
    const now = Math.min(1, Math.floor((100 * read) / (chosenBytes * passes)) / 100);
    if (now > told) tell({ ask, read: (told = now) });
  };
  try {
    return await whole!();
  } finally {
    readMore = undefined;
  }
}

async function send({ ask, send: { phase, newId, corrects } }: Extract<Asked, { send: unknown }>): Promise<Sent> {
  const { correcting, opening } = await openWhole(ask);
  if (corrects) correcting.accept(offered);
  const prepared = await prepareToSend({
    api: pageCalls(ask, tell),
    file: correcting.file,
    opening,
    newId,
    // The page ends it, by refusing its calls.
    signal: new AbortController().signal,
    tell: (progress) => tell({ ask, progress }),
  });
  const progress = await (phase === 'checking' ? prepared.check() : prepared.store());
  offered = await correcting.offered(progress.mayCorrect);
  return { importId: prepared.id, progress, offered };
}
