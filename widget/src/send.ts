import { call } from './call.ts';
import type { Outcome } from './queue.ts';

/** Sends one item as `text/plain`, which needs no preflight, and `keepalive`, so that it also leaves with the page. */
export async function send(url: string, body: string, secret?: string): Promise<Outcome> {
  try {
    const headers = { 'content-type': 'text/plain', ...(secret ? { authorization: `Bearer ${secret}` } : {}) };
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
