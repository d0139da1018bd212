import { Hono, type Context } from 'hono';
import type { ProblemCode } from '@huiyin/shared/contract/problem';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { isOwnOrigin } from '../http/origins.ts';
import { Problem } from '../http/problem.ts';
import type { RateLimit } from '../http/rate-limit.ts';

const offered = new Set([
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/request-password-reset',
  'POST /api/auth/reset-password',
  'POST /api/auth/change-password',
]);
const expensive = /sign-in|reset|change-password/;
const givesSession = /\/(sign-in\/email|change-password)$/;
const mostAtOnce = 2;

/** Limits of sign-in: failures count by account and by address, so that nobody locks the others out. */
export interface SignInLimits {
  account: RateLimit;
  address: RateLimit;
}

/** The accounts library, with only the paths we offer; its errors become problem documents. */
export const authRoutes = (deps: Deps, limits: SignInLimits) => {
  const inTurn = atMost(deps.sharesWork ? mostAtOnce : Infinity);

  const answer = async (c: Context<StaffEnv>): Promise<Response> => {
    if (!offered.has(`${c.req.method} ${c.req.path}`)) throw new Problem('not_found');
    if (c.req.method === 'POST' && c.req.header('origin') && !isOwnOrigin(c, deps.settings))
      throw new Problem('forbidden');
    const request = await withAddress(c);
    const keys = await limitKeys(request, c);
    const now = deps.clock.now();
    keys.forEach(([limit, key]) => limits[limit].take(key, now));
    const reply = await (expensive.test(c.req.path)
      ? inTurn(() => deps.auth.handler(request))
      : deps.auth.handler(request));
    if (!reply.ok) throw await asProblem(reply, c.req.path);
    if (!givesSession.test(c.req.path)) return reply;
    keys.forEach(([limit, key]) => limits[limit].giveBack(key));
    return cookieOnly(reply);
  };
  return new Hono<StaffEnv>().all('/auth/*', answer);
};

/** The session goes into the cookie and nowhere a script could read it. */
function cookieOnly(reply: Response): Response {
  const answer = Response.json({ signedIn: true });
  for (const cookie of reply.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}

/** The same request with the address we know of, and none the client made up. */
async function withAddress(c: Context<StaffEnv>): Promise<Request> {
  const headers = new Headers(c.req.raw.headers);
  headers.set('x-client-ip', c.var.address.replace('::/64', '::'));
  const body = c.req.method === 'POST' ? await sentBody(c) : null;
  if (body) headers.set('content-type', 'application/json');
  return new Request(c.req.url, { method: c.req.method, headers, body });
}

/** A new password ends every other session, asked for or not: it may be changed because somebody else knows the old one. */
async function sentBody(c: Context<StaffEnv>): Promise<string> {
  const text = (await c.req.text()) || '{}';
  if (!c.req.path.endsWith('/change-password')) return text;
  return JSON.stringify({ ...(parsed(text) as object | null), revokeOtherSessions: true });
}

async function limitKeys(request: Request, c: Context<StaffEnv>): Promise<[keyof SignInLimits, string][]> {
  if (!expensive.test(c.req.path)) return [];
  const { email } = (parsed(await request.clone().text()) as { email?: unknown } | null) ?? {};
  // By path: who forgot the password may still ask for a new one after ten wrong ones.
  const key = `${c.req.path} ${String(email).toLowerCase()}`;
  const account = typeof email === 'string' ? [['account', key] as [keyof SignInLimits, string]] : [];
  return [...account, ['address', c.var.address]];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bad_json');
  }
}

const codes: Record<number, ProblemCode> = { 401: 'bad_credentials', 403: 'forbidden', 404: 'not_found' };

async function asProblem(reply: Response, path: string): Promise<Problem> {
  const said = (await reply.json().catch(() => ({}))) as { message?: string; code?: string };
  if (said.code === 'INVALID_TOKEN') return new Problem('gone');
  if (said.code === 'INVALID_PASSWORD') return new Problem('bad_credentials');
  if (reply.status === 401 && !path.includes('sign-in')) return new Problem('unauthenticated');
  const detail = said.message ? { detail: said.message } : {};
  return new Problem(reply.status >= 500 ? 'internal' : (codes[reply.status] ?? 'invalid'), detail);
}

/** Lets at most `most` pieces of work run at once: scrypt would otherwise take the core that intake needs. */
function atMost(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
