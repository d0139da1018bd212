import { call } from '../call.ts';
import type { Env } from '../env.ts';

/** Says how this page reaches the server, by asking it for the settings of the site once more. */
export async function connection({ base, site, language }: Env): Promise<string> {
  let blocked = '';
  const hear = (e: SecurityPolicyViolationEvent): void => void (blocked ||= e.effectiveDirective);
  document.addEventListener('securitypolicyviolation', hear);
  const ask = (path: string): Promise<Response> => call(base + path, undefined, { cache: 'no-store' });
  try {
    const answer = await ask(`v1/sites/${site}?locale=${language}`);
    return answer.ok ? 'works' : `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
  } catch {
    // An answer that this page may not read looks like none. The script is there for every page.
    const reached = await ask('huiyin.js').then(
      (a) => a.ok,
      () => false,
    );
    if (reached) return 'origin_not_allowed, or not_found';
    return blocked ? `blocked by ${blocked} of this page` : 'no answer: offline, or blocked by the browser';
  } finally {
    document.removeEventListener('securitypolicyviolation', hear);
  }
}
