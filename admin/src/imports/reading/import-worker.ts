import './stand-in-buffer.ts';
import type { ImportChoices } from '@huiyin/shared/contract/imports';
import { lazily } from '@huiyin/shared/domain/lazily';
import { openImport, type OpenedImport } from '@huiyin/shared/files/open-import';
import { unbounded, type Bounds } from '@huiyin/shared/files/reading/bounds';
import { openingOf } from '@huiyin/shared/files/sending/opening';
import { prepareToSend } from '@huiyin/shared/files/sending/prepare-to-send';
import type { Asked, Looked, Sent, Told } from './asked.ts';
import { fileSource } from './file-source.ts';
import { pageCalls, Refused } from './page-calls.ts';
import { faultOf } from './reading-fault.ts';

/** Of a larger file the beginning is looked at first: all of it is gone through some five times. */
const largeBytes = 24 * 1_048_576;
const beginning: Bounds = { ...unbounded, rows: 50_000, characters: largeBytes };

const tell = (told: Told): void => postMessage(told);
const calls = pageCalls(tell);

/** A file as it is understood. */
interface Opened extends Looked {
  readonly file: OpenedImport;
}

/** What was looked at last is what is sent: opens all of it, once. */
let whole: (() => Promise<Opened>) | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('call' in data) calls.take(data);
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

async function look({ look: file, choices }: Extract<Asked, { look: unknown }>): Promise<Looked> {
  whole = lazily(() => open(file, choices, unbounded));
  const { inspection, opening } = await (file.size > largeBytes ? open(file, choices, beginning) : whole());
  return { inspection, opening };
}

async function open(file: File, choices: ImportChoices, bounds: Bounds): Promise<Opened> {
  const opened = await openImport(fileSource(file), choices, { bounds, isBegun: true });
  const inspection = await opened.inspection();
  const opening = await openingOf({ name: file.name, bytes: file }, inspection, choices);
  return { file: opened, inspection, opening };
}

async function send({ ask, send: phase, newId }: Extract<Asked, { send: unknown }>): Promise<Sent> {
  const { file, opening } = await whole!();
  const prepared = await prepareToSend({
    api: calls.api,
    file,
    opening,
    newId,
    // The page ends it, by refusing its calls.
    signal: new AbortController().signal,
    tell: (progress) => tell({ ask, progress }),
  });
  const progress = await (phase === 'checking' ? prepared.check() : prepared.store());
  return { importId: prepared.id, progress };
}
