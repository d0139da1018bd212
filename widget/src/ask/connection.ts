import { call } from '../call.ts';
import type { Env } from '../env.ts';

/** Says how this page reaches the server, by asking it for the settings of the site once more. */
export async function connection({ base, site, language }: Env): Promise<string> {
  let blocked = '';
  const hear = (e: SecurityPolicyViolationEvent): void => void (blocked ||= e.effectiveDirective);
  document.addEventListener('securitypolicyviolation', hear);
  try {
    const answer = await call(`${base}v1/sites/${site}?locale=${language}`, undefined, { cache: 'no-store' });
    return answer.ok ? 'works' : `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
  } catch {
    return blocked ? `blocked by ${blocked} of this page` : 'no answer: offline, or blocked by the browser';
  } finally {
    document.removeEventListener('securitypolicyviolation', hear);
  }
}
