import { call } from '../call.ts';
import type { Env } from '../env.ts';
import { problemIn } from '../keep/ours.ts';
import { realm } from '../natives.ts';

const nothing = 'no answer: offline, or blocked by the browser';
const notOurs = 'not from the server of this site: something stands in its place';

/** What was blocked is told by then. */
const patienceMs = 200;

/** Says how this page reaches the server, by asking it for the settings of the site once more. */
export async function connection({ base, site, language }: Env): Promise<string> {
  const over = new AbortController();
  // Where the page's own fetch does not work, it is that of another window, which is told.
  const { document } = realm();
  const blocked = new Promise<string>((tell) =>
    document.addEventListener(
      'securitypolicyviolation',
      ({ blockedURI, effectiveDirective }) => {
        if (blockedURI.startsWith(base)) tell(`blocked by ${effectiveDirective} of this page`);
      },
      { signal: over.signal },
    ),
  );
  try {
    const answer = await call(`${base}v1/sites/${site}?locale=${language}`, undefined, { cache: 'no-store' });
    const said = (await answer.json().catch(() => undefined)) as { surveys?: unknown } | undefined;
    if (answer.ok && said?.surveys) return 'works';
    return `${answer.status} ${problemIn(said) ?? notOurs}`;
  } catch {
    // The browser tells what it has blocked after the call has failed.
    return await Promise.race([blocked, new Promise<string>((tell) => setTimeout(tell, patienceMs, nothing))]);
  } finally {
    over.abort();
  }
}
