import type { ThreadView } from '@huiyin/shared/contract/threads';
import { chance } from './clock.ts';
import { fetchThread } from './fetch-thread.ts';
import { backoffMs } from './queue.ts';
import { warn } from './warn.ts';

export interface Watched {
  readonly url: string;
  readonly secret: string;
  readonly signal: AbortSignal;
  /** Called with the whole thread, at once and at each change. */
  readonly show: (view: ThreadView) => void;
  /** The thread is no longer there, or the key is no longer good. */
  readonly gone: () => void;
}

const pollMs = 5000;
/** The server says something at least every 25 s. */
const silenceMs = 60_000;
/** A first word later than this means that something on the way holds the stream back. */
const firstWordMs = 8000;

/**
 * Follows a thread while the page is seen: by server-sent events, by polling where those do not come through.
 * A hidden page holds no connection. Ends with the signal or when the thread is gone.
 */
export async function watchThread(watched: Watched): Promise<void> {
  const how: How = { stream: true, failures: 0 };
  while (!watched.signal.aborted) {
    await seen(watched.signal);
    const ended = await once(watched, how);
    if (ended === 'gone') return watched.gone();
    if (ended !== 'hidden')
      await pause(
        how.failures ? backoffMs(Math.min(how.failures, 6), chance()) : how.stream ? 0 : pollMs,
        watched.signal,
      );
  }
}

/** Looks at a thread once. */
export async function glance(watched: Watched): Promise<void> {
  const answer = await fetchThread(watched.url, watched.secret, { stream: false, signal: watched.signal }).catch(
    () => undefined,
  );
  if (answer?.ok) tell(await answer.text(), watched.show);
}

interface How {
  stream: boolean;
  failures: number;
  etag?: string;
}

async function once(watched: Watched, how: How): Promise<'gone' | 'hidden' | 'again'> {
  const stop = new AbortController();
  const { signal } = stop;
  watched.signal.addEventListener('abort', () => stop.abort(), { signal });
  const hide = (): void => stop.abort('hidden');
  addEventListener('pagehide', hide, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && hide(), { signal });
  const hearing = how.stream ? listenTo(how, stop) : undefined;
  try {
    const answer = await fetchThread(watched.url, watched.secret, { ...how, signal });
    if ([401, 404, 410].includes(answer.status)) return 'gone';
    if (!answer.ok && answer.status !== 304) throw new Error(`thread answered ${answer.status}`);
    await (hearing ? follow(answer, watched, how, hearing.heard) : take(answer, watched, how));
    // A stream that ended is opened again, after a breath.
    how.failures = how.stream ? 1 : 0;
  } catch {
    if (stop.signal.reason === 'hidden') return 'hidden';
    how.failures += stop.signal.reason === 'mute' ? 0 : 1;
  } finally {
    hearing?.end();
    stop.abort();
  }
  return 'again';
}

async function take(answer: Response, { show }: Watched, how: How): Promise<void> {
  if (answer.status === 304) return;
  how.etag = answer.headers.get('etag') ?? undefined;
  tell(await answer.text(), show);
}

async function follow(answer: Response, watched: Watched, how: How, heard: () => void): Promise<void> {
  if (!/event-stream/.test(answer.headers.get('content-type') ?? '') || !answer.body) {
    how.stream = false;
    return take(answer, watched, how);
  }
  let text = '';
  for await (const piece of words(answer.body)) {
    heard();
    how.failures = 0;
    const events = (text + piece).split(/\r?\n\r?\n/);
    text = events.pop()!;
    for (const event of events) tell(dataOf(event), watched.show);
  }
}

/** Ends a stream that says nothing; one that never said anything gives way to polling. */
function listenTo(how: How, stop: AbortController): { heard: () => void; end: () => void } {
  const mute = (): void => stop.abort('mute');
  let timer = setTimeout(() => {
    how.stream = false;
    mute();
  }, firstWordMs);
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(mute, silenceMs);
    },
    end: () => clearTimeout(timer),
  };
}

/** Not every browser can iterate a stream. */
async function* words(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield value;
  }
}

/** The data of an event named `thread`; empty for beats and what we do not know. */
export function dataOf(event: string): string {
  const lines = event.split(/\r?\n/);
  if (!lines.some((line) => /^event: ?thread$/.test(line))) return '';
  return lines.flatMap((line) => /^data: ?(.*)$/.exec(line)?.[1] ?? []).join('\n');
}

function tell(text: string, show: (view: ThreadView) => void): void {
  if (!text) return;
  try {
    const view: unknown = JSON.parse(text);
    if (isThreadView(view)) return show(view);
  } catch {
    // told below
  }
  warn('a thread of an unknown shape was ignored');
}

/** Whether a value from the server can be shown as a thread. */
export function isThreadView(value: unknown): value is ThreadView {
  const { ticket, messages, rating } = (value ?? {}) as Partial<ThreadView>;
  return (
    typeof ticket?.number === 'number' &&
    typeof ticket.status === 'string' &&
    Array.isArray(messages) &&
    messages.every((m) => m && typeof m.id === 'string' && typeof m.text === 'string' && typeof m.at === 'string') &&
    (rating === null || typeof rating?.askedAt === 'string')
  );
}

const seen = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    signal.addEventListener('abort', look, { once: true });
    look();
  });

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
