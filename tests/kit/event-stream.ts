import { patienceMs } from './patience.ts';

/** One event; `id` is empty where it has none. */
export interface StreamEvent {
  event: string;
  data: string;
  id: string;
}

/** An open stream of server-sent events, as a browser reads it. */
export interface EventStream extends AsyncDisposable {
  status: number;
  contentType: string | null;
  /** The next event, or null when the server ended the stream; throws when nothing comes in time. */
  next(): Promise<StreamEvent | null>;
}

export async function openStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  const stop = new AbortController();
  const response = await fetch(url, { headers: { accept: 'text/event-stream', ...headers }, signal: stop.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let pending: ReturnType<typeof reader.read> | undefined;

  const next = async (): Promise<StreamEvent | null> => {
    const end = performance.now() + patienceMs;
    for (;;) {
      const cut = text.indexOf('\n\n');
      if (cut >= 0) {
        const lines = text.slice(0, cut).split('\n');
        text = text.slice(cut + 2);
        const field = (name: string): string[] =>
          lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
        const data = field('data').join('\n');
        if (data) return { event: field('event')[0] ?? 'message', data, id: field('id')[0] ?? '' };
        continue;
      }
      pending ??= reader.read();
      const piece = await inTime(pending, end - performance.now());
      pending = undefined;
      if (piece.done) return null;
      text += piece.value;
    }
  };
  return {
    status: response.status,
    contentType: response.headers.get('content-type'),
    next,
    [Symbol.asyncDispose]: async () => stop.abort(),
  };
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('nothing came in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
