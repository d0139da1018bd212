import type { ThreadView } from '@huiyin/shared/contract/threads';
import { chance } from '../clock.ts';
import { warn } from '../warn.ts';
import { call } from '../call.ts';
import { parse } from './local.ts';
import { problemIn } from './ours.ts';
import { backoffMs } from './queue.ts';

export interface Watched {
  readonly url: string;
  readonly secret: string;
  /** Called with the whole thread, at once and at each change; `gone`: it is no longer there, or the key is no longer good. */
  show(view: ThreadView | 'gone'): void;
}

/** The server says something at least every 25 s. */
const silenceMs = 60_000;
/** A first word later than this means that something on the way holds the stream back. */
const firstWordMs = 8000;

/** Whether streams come through to this page. */
let streams = true;

/**
 * Follows a thread: by server-sent events, by polling where those do not come through. Ends with the signal or when the
 * thread is gone or closed.
 */
export async function watchThread(watched: Watched, signal: AbortSignal): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    const turn = new AbortController();
    const end = (): void => turn.abort();
    signal.onabort = end;
    let timer = setTimeout(() => ((streams = false), end()), firstWordMs);
    try {
      const over = await look(watched, streams, turn.signal, () => {
        failures = 0;
        clearTimeout(timer);
        timer = setTimeout(end, silenceMs);
      });
      if (over) return end();
    } catch {
      if (!turn.signal.aborted) failures++;
    }
    clearTimeout(timer);
    await new Promise((resolve) => setTimeout(resolve, backoffMs(Math.min(failures, 5) + (streams ? 1 : 3), chance())));
  }
}

/** Looks at a thread once, or as long as its stream goes; gives whether there is nothing more to come. */
export async function look(
  { url, secret, show }: Watched,
  stream?: boolean,
  signal?: AbortSignal,
  heard?: () => void,
): Promise<boolean> {
  const messages = new Map<string, ThreadView['messages'][number]>();
  const tell = (text: string): boolean => {
    const view = parse(text);
    // After its first event, a stream tells only the messages that are new.
    if (isThreadView(view)) {
      for (const m of view.messages) messages.set(m.id, m);
      show({ ...view, messages: [...messages.values()] });
    } else if (text) warn('unknown thread ignored');
    return isThreadView(view) && view.ticket.status === 'closed';
  };
  const headers = stream ? { accept: 'text/event-stream' } : undefined;
  const answer = await call(url, secret, { signal: signal ?? null, cache: 'no-store', headers });
  if (!answer.ok) {
    const code = problemIn(await answer.json().catch(() => undefined));
    // Its key is the only one: whoever stands before our server cannot say that it is no longer good.
    if (!code || !/401|404|410/.test(`${answer.status}`)) throw answer;
    show('gone');
    return true;
  }
  if (!answer.headers.get('content-type')?.includes('event-stream')) {
    if (stream) streams = false;
    heard?.();
    return tell(await answer.text());
  }
  // Not every browser can iterate a stream.
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ''; ;) {
    const { value, done } = await reader.read();
    if (done) return false;
    heard?.();
    const events = (text + value).split(/\r?\n\r?\n/);
    text = events.pop()!;
    if (events.map(dataOf).some(tell)) return true;
  }
}

/** The data (one line, as our server writes it) of an event named `thread`; empty for all others. Only CR and LF end a line. */
export function dataOf(block: string): string {
  const fields = block.split(/\r?\n/).map((line) => line.split(/: ?([^]*)/));
  const { event, data } = Object.fromEntries(fields) as Record<string, string>;
  return event === 'thread' ? data! : '';
}

/** Whether a value from the server can be shown as a thread. */
export function isThreadView(value: unknown): value is ThreadView {
  const { ticket, messages, attachments, rating } = (value ?? {}) as Partial<ThreadView>;
  return (
    areTexts(ticket?.status) &&
    Array.isArray(messages) &&
    messages.every((m) => areTexts(m?.id, m?.text, m?.at)) &&
    Array.isArray(attachments) &&
    (!rating || areTexts(rating.askedAt))
  );
}

const areTexts = (...all: unknown[]): boolean => all.every((s) => typeof s === 'string');
