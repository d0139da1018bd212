import { call } from '../call.ts';
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
    return outcomeOf(answer, await answer.json().catch(() => undefined));
  } catch {
    return { type: 'later' };
  }
}

function outcomeOf({ ok, status, headers }: Response, data: unknown): Outcome {
  // The page of a hotel's network is a good answer too, but not ours.
  if (ok) return { type: data ? 'done' : 'later', data };
  const code = String((data as { code?: unknown } | undefined)?.code ?? status);
  // Stored before, by this very browser, this very customer or through this very link: nothing is left to do.
  if (/^(id_taken|already_answered)$/.test(code)) return { type: 'done', code };
  // 501, 507 and a full thread will be the same tomorrow.
  if (code !== 'thread_full' && /^(408|425|429|5(?!01|07)..)$/.test(`${status}`))
    // In seconds, as our server says it; at most an hour.
    return { type: 'later', afterMs: Math.min(Number(headers.get('retry-after')) || 0, 3600) * 1000 };
  return { type: 'refused', code };
}
