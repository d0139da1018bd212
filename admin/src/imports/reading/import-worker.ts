import './stand-in-buffer.ts';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
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

/** Is told how many bytes are read; ends the reading by what it throws. */
type ReadMore = (length: number) => void;

/** What was looked at last is what is sent; none while it is looked at, or where that failed. */
interface LookedAt {
  readonly bytes: number;
  /** How often all of it is gone through before the first of it is sent. */
  readonly passes: number;
  /** All of it, once it was opened. */
  opened?: Opened;
  /** Which of its rows may correct stored answers, as the last check of it says. */
  offered: readonly OfferedCorrection[];
  open(read: ReadMore): Promise<Opened>;
}
let last: LookedAt | undefined;
/** Of looks, the newest counts. */
let newest = 0;
/** The files that are being sent, by the question. */
const sending = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('call' in data) takeAnswer(data);
  else if ('stop' in data) sending.get(data.ask)?.abort();
  else void answer(data);
});

async function answer(asked: Exclude<Extract<Asked, { ask: number }>, { stop: true }>): Promise<void> {
  const { ask } = asked;
  try {
    tell({ ask, ...('send' in asked ? await send(asked) : { looked: await look(asked) }) });
  } catch (error) {
    tell(error instanceof Refused ? { ask, isRefused: true } : { ask, fault: faultOf(error) });
  }
}

type Looking = Extract<Asked, { look: unknown }>;

async function look({ ask, look: file, choices, siteId }: Looking): Promise<Looked> {
  newest = ask;
  last = undefined;
  const untilNext = (): void => {
    if (ask !== newest) throw new Refused();
  };
  const [now, looked] = await understood({ file, siteId, choices, as: choices, bytes: file, read: untilNext });
  untilNext();
  last = now;
  return looked;
}

async function understood(opening: Opening): Promise<[LookedAt, Looked]> {
  const { file, choices } = opening;
  const begun = { bytes: file.size, offered: [] };
  if (file.size <= largeBytes || !(await isLines(file))) {
    const opened = await open(opening);
    return [{ ...begun, passes: 0, opened, open: (read) => open({ ...opening, read }) }, looked(opened)];
  }
  const beginsWith = await beginningOf(file, largeBytes);
  const first = await open({ ...opening, bytes: beginsWith, bounds: beginning });
  // What its beginning proves holds for all of it; the rest is found out over all of it.
  const encoding = choices.encoding ?? (await provenEncoding(beginsWith, first.inspection.encoding));
  const as = { ...choices, ...(encoding && { encoding }) };
  const inspection = { ...first.inspection, whole: false };
  const passes = encoding ? 2 : 3;
  return [{ ...begun, passes, open: (read) => open({ ...opening, as, read }) }, looked({ ...first, inspection })];
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
  readonly read: ReadMore;
}

async function open({ file, siteId, choices, as, bytes, bounds = unbounded, read }: Opening): Promise<Opened> {
  const source = fileSource(file.name, bytes, read);
  const opened = await openImport(source, as, { bounds, isBegun: true });
  const inspection = await opened.inspection();
  const whole = { name: file.name, bytes: file, fingerprint: await knownFingerprint(file) };
  return {
    correcting: correctingFile(opened, siteId),
    inspection,
    opening: await openingOf(whole, inspection, choices),
  };
}

/** That of the file which was looked at last: all of it is read once, however often it is looked at. */
let known: { readonly file: File; readonly fingerprint: string } | undefined;

async function knownFingerprint(file: File): Promise<string> {
  const isKnown = (['name', 'size', 'lastModified'] as const).every((one) => known?.file[one] === file[one]);
  if (!isKnown || !known) known = { file, fingerprint: await fingerprintOf(file) };
  return known.fingerprint;
}

/** Opens all of what was looked at, telling how far that is at each hundredth, until it is ended. */
async function openWhole(now: LookedAt, ask: number, signal: AbortSignal): Promise<Opened> {
  let [read, told] = [0, 0];
  return (now.opened ??= await now.open((length) => {
    // Its answers are read later on, by whom ever.
    if (now.opened) return;
    if (signal.aborted) throw new Refused();
    read += length;
    const share = Math.min(1, Math.floor((100 * read) / (now.bytes * now.passes)) / 100);
    if (share > told) tell({ ask, read: (told = share) });
  }));
}

type Sending = Extract<Asked, { send: unknown }>;

/** Sends all of it; where all of it asks for more than its beginning did, that is said instead. */
async function send(asked: Sending): Promise<{ sent: Sent } | { looked: Looked }> {
  const { ask } = asked;
  if (!last) throw new Error('nothing was looked at');
  const now = last;
  const ended = new AbortController();
  sending.set(ask, ended);
  try {
    const opened = await openWhole(now, ask, ended.signal);
    if (opened.inspection.open.length) return { looked: looked(opened) };
    return { sent: await sendAll(asked, opened, now) };
  } finally {
    sending.delete(ask);
  }
}

async function sendAll(
  { ask, send: { phase, newId, corrects } }: Sending,
  { correcting, opening, inspection }: Opened,
  now: LookedAt,
): Promise<Sent> {
  if (corrects) correcting.accept(now.offered);
  const prepared = await prepareToSend({
    api: pageCalls(ask, tell),
    file: correcting.file,
    opening,
    isSourceSaid: opening.choices.source !== opening.file,
    newId,
    // The page ends it, by refusing its calls.
    signal: new AbortController().signal,
    tell: (progress) => tell({ ask, progress }),
  });
  const progress = await (phase === 'checking' ? prepared.check() : prepared.store());
  now.offered = await correcting.offered(progress.mayCorrect);
  return { importId: prepared.id, progress, offered: now.offered, days: inspection.days };
}
