import './stand-in-buffer.ts';
import { presets } from '@huiyin/shared/files/presets/find-preset';
import { prepareToSend } from '@huiyin/shared/files/sending/prepare-to-send';
import { rowsBeside } from '@huiyin/shared/files/sending/refused-rows';
import type { Asked, Looked, Sent, Told } from './asked.ts';
import { countedRows } from './counted-rows.ts';
import { lookAtFile, type LookedAt, type Opened } from './opened-file.ts';
import { pageCalls, Refused, takeAnswer } from './page-calls.ts';
import { faultOf } from './reading-fault.ts';

const tell = (told: Told): void => postMessage(told);

/** What was understood last, and what was before the newest look. */
let understood: LookedAt | undefined;
let before: LookedAt | undefined;
/** What is sent: what was understood last; none while something is looked at, or where that failed. */
let toSend: LookedAt | undefined;
/** Of looks, the newest counts. */
let newest = 0;
/** What goes on, by the question. */
const going = new Map<number, AbortController>();

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('call' in data) takeAnswer(data);
  else if ('stop' in data) stop(data.ask);
  else void answer(data);
});

type Looking = Extract<Asked, { look: unknown }>;
type Sending = Extract<Asked, { send: unknown }>;

/** A look that is stopped, or that ended in the very moment, leaves what was understood before. */
function stop(ask: number): void {
  going.get(ask)?.abort();
  if (ask === newest) toSend = understood = before;
}

async function answer(asked: Looking | Sending): Promise<void> {
  const { ask } = asked;
  const ended = new AbortController();
  going.set(ask, ended);
  try {
    tell({ ask, ...('send' in asked ? await send(asked, ended.signal) : await look(asked, ended.signal)) });
  } catch (error) {
    tell(error instanceof Refused ? { ask, isRefused: true } : { ask, fault: faultOf(error) });
  } finally {
    going.delete(ask);
  }
}

async function look({ ask, look: file, choices, siteId }: Looking, signal: AbortSignal): Promise<{ looked: Looked }> {
  newest = ask;
  before = understood;
  toSend = undefined;
  const goOn = (): void => {
    if (ask !== newest || signal.aborted) throw new Refused();
  };
  const now = await lookAtFile({ file, siteId, choices }, { goOn, tell: (read) => tell({ ask, read }) });
  goOn();
  toSend = understood = now;
  return { looked: looked(now.first) };
}

const formats = presets.map(({ name }) => name);
const looked = ({ inspection, opening }: LookedAt['first']): Looked => ({ inspection, opening, formats });

/** Sends all of it; where all of it asks for more than its beginning did, that is said instead. */
async function send(asked: Sending, signal: AbortSignal): Promise<{ sent: Sent } | { looked: Looked }> {
  const { ask } = asked;
  if (!toSend) throw new Error('nothing was looked at');
  const now = toSend;
  const opened = (now.opened ??= await now.open({
    tell: (read) => tell({ ask, read }),
    goOn() {
      if (signal.aborted) throw new Refused();
    },
  }));
  if (opened.inspection.open.length) return { looked: looked(opened) };
  return { sent: await sendAll(asked, opened, now) };
}

async function sendAll(
  { ask, send: { phase, newId, corrects } }: Sending,
  { correcting, opening, inspection, raw }: Opened,
  now: LookedAt,
): Promise<Sent> {
  if (corrects) correcting.accept(now.offered);
  const counted = countedRows(correcting.file);
  const beside = rowsBeside(raw);
  const prepared = await prepareToSend({
    api: pageCalls(ask, tell),
    file: counted.file,
    opening,
    isSourceSaid: opening.choices.source !== opening.file,
    newId,
    // The page ends it, by refusing its calls.
    signal: new AbortController().signal,
    tell: (progress) => tell({ ask, progress, rows: { done: counted.done(), of: inspection.rows } }),
    refused: async (errors) => tell({ ask, refused: { columns: raw.names, rows: await beside.of(errors) } }),
  });
  const progress = await (phase === 'checking' ? prepared.check() : prepared.store()).finally(beside.end);
  now.offered = await correcting.offered(progress.mayCorrect);
  return { importId: prepared.id, progress, offered: now.offered, days: inspection.days };
}
