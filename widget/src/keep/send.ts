import { call } from '../call.ts';
import { isStored, refusalIn } from './ours.ts';
import { addressOf, type Item, type Outcome } from './queue.ts';

/** What may be on its way together when the page goes, with room for what else the page sends then. */
const keepaliveBytes = 60_000;

/**
 * Sends one item: text as `text/plain`, as the browser names it by itself, which needs no preflight; with `keepalive` where it
 * is small enough to leave with the page; a picture as it is.
 */
export async function send(base: string, site: string, item: Item): Promise<Outcome> {
  const { what, body, secret, bytes } = item;
  if (what === 'picture' && !bytes) return { type: 'refused', code: 'lost' };
  // One that never ends would hold up all the others.
  const signal = AbortSignal.timeout(bytes ? 180_000 : 30_000);
  try {
    const sent = call(base + addressOf(site, item), secret, {
      method: bytes ? 'PUT' : 'POST',
      body: bytes ?? body,
      keepalive: !bytes && new Blob([body]).size < keepaliveBytes,
      signal,
    });
    // Nor does one end whose window went away with the body of the page.
    const answer = await Promise.race([sent, new Promise<never>((_, over) => (signal.onabort = over))]);
    return outcomeOf(item, answer, await answer.json().catch(() => undefined));
  } catch {
    return { type: 'later' };
  }
}

function outcomeOf(item: Item, { ok, status, headers }: Response, data: unknown): Outcome {
  if (ok && isStored(data, item)) return { type: 'done', data };
  // What a proxy lets nobody send will be too large tomorrow. Nothing else that is not ours is a last word.
  const code = refusalIn(data) ?? (status === 413 ? 'too_large' : undefined);
  // In seconds, as our server says it; at most an hour.
  if (!code) return { type: 'later', afterMs: Math.min(Number(headers.get('retry-after')) || 0, 3600) * 1000 };
  // Stored before, by this very browser, this very customer or through this very link: nothing is left to do.
  return { type: /^(id_taken|already_answered)$/.test(code) ? 'done' : 'refused', code };
}
