import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { Outcome } from './queue.ts';

/** The only place that fetches. Never cookies; a POST is `text/plain`, so that it needs no preflight. */
const call = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { credentials: 'omit', mode: 'cors', ...init });

const bearer = (secret: string | undefined): HeadersInit => (secret ? { authorization: `Bearer ${secret}` } : {});

/** What the site asks, in one language. Rejects when there is no usable answer. */
export async function fetchConfig(base: string, site: string, locale: string): Promise<WidgetConfig> {
  const answer = await call(`${base}v1/sites/${site}?locale=${locale}`);
  if (!answer.ok) throw new Error(`the site's settings answered ${answer.status}`);
  return (await answer.json()) as WidgetConfig;
}

/** Sends one item. `keepalive`, so that it also leaves with the page. */
export async function send(url: string, body: string, secret?: string): Promise<Outcome> {
  try {
    const headers = { 'content-type': 'text/plain', ...bearer(secret) };
    const answer = await call(url, { method: 'POST', body, headers, keepalive: true });
    const data: unknown = await answer.json().catch(() => undefined);
    return outcomeOf(answer, data);
  } catch {
    return { type: 'later' };
  }
}

function outcomeOf(answer: Response, data: unknown): Outcome {
  const { status } = answer;
  if (answer.ok) return { type: 'done', data };
  const code = String((data as { code?: unknown } | undefined)?.code ?? status);
  // Stored before, by this very browser: nothing is left to do.
  if (code === 'id_taken') return { type: 'done' };
  if (status >= 500 || status === 429 || status === 408) return { type: 'later', afterMs: waitMs(answer) };
  return { type: 'refused', code };
}

function waitMs(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after'));
  return Number.isFinite(seconds) ? Math.min(seconds, 3600) * 1000 : 0;
}

/** Asks for a thread, as a stream of events or once. */
export const fetchThread = (url: string, secret: string, more: { stream: boolean; etag?: string; signal: AbortSignal }): Promise<Response> =>
  call(url, {
    signal: more.signal,
    cache: 'no-store',
    headers: {
      ...bearer(secret),
      ...(more.stream ? { accept: 'text/event-stream' } : {}),
      ...(more.etag ? { 'if-none-match': more.etag } : {}),
    },
  });
