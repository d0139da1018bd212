import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { Feed } from './feed.ts';

const beatMs = 25_000;
const longestMs = 30 * 60_000;
/** The shortest time between two looks: what changes in between is told together. */
const restMs = 150;

/** What is told: an event name of ours and data that goes out as JSON. */
export interface Told {
  event: string;
  data: unknown;
}

/** What there is to tell; null once the listener has no right to it any more. */
export type Look = () => Promise<Told[] | null>;

/**
 * An SSE answer that says what `look` finds, now and after every change of the topic, until it finds null.
 * It beats every 25 s and ends after half an hour.
 */
export function streamChanges(c: Context, feed: Feed, topic: string, look: Look): Response {
  c.header('x-accel-buffering', 'no');
  return streamSSE(c, async (stream) => {
    const ended = new AbortController();
    stream.onAbort(() => ended.abort());
    const over = setTimeout(() => ended.abort(), longestMs);
    const beat = setInterval(() => void stream.write(': beat\n\n'), beatMs);
    try {
      await tell(stream, ended.signal, feed, topic, look);
    } finally {
      clearTimeout(over);
      clearInterval(beat);
    }
  });
}

async function tell(stream: SSEStreamingApi, ended: AbortSignal, feed: Feed, topic: string, look: Look) {
  await stream.write(': hello\n\n');
  while (!ended.aborted && !stream.aborted) {
    const change = feed.next(topic, ended);
    const rest = new Promise((resolve) => setTimeout(resolve, restMs));
    const found = await look();
    if (!found) return;
    for (const { event, data } of found) await stream.writeSSE({ event, data: JSON.stringify(data) });
    await change;
    await rest;
  }
}
