import { Hono, type Context } from 'hono';
import { authBodies } from '@huiyin/shared/contract/people';
import type { ProblemCode } from '@huiyin/shared/contract/problem';
import type { Deps } from '../deps.ts';
import type { StaffEnv } from '../http/context.ts';
import { invalid } from '../http/input.ts';
import { exchangeOperatorToken } from './copied-links.ts';
import { isOwnOrigin } from '../http/origins.ts';
import { Problem } from '../http/problem.ts';
import type { RateLimit } from '../http/rate-limit.ts';

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
    const name = c.req.path.slice('/api/auth/'.length);
    if (c.req.method !== 'POST' || !isOffered(name)) throw new Problem('not_found');
    if (c.req.header('origin') && !isOwnOrigin(c, deps.settings)) throw new Problem('forbidden');
    const body = await sentBody(c, name);
    const keys = limitKeys(c, body);
    const now = deps.clock.now();
    keys.forEach(([limit, key]) => limits[limit].take(key, now));
    if (body.token) body.token = await exchangeOperatorToken(deps, body.token);
    const request = withAddress(c, body);
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

type Offered = keyof typeof authBodies;
type Body = Record<string, unknown> & { email?: string; token?: string };

const isOffered = (name: string): name is Offered => Object.hasOwn(authBodies, name);

/** What was sent, as far as it is asked for here. Throws Problem('bad_json' | 'invalid'). */
async function sentBody(c: Context, name: Offered): Promise<Body> {
  const { data, error } = authBodies[name].safeParse(parsed((await c.req.text()) || '{}'));
  if (error) throw invalid(error.issues);
  // It may be changed because somebody else knows the old one: that ends every other session, asked for or not.
  return name === 'change-password' ? { ...data, revokeOtherSessions: true } : data;
}

/** The same request with the address we know of, and none the client made up. */
function withAddress(c: Context<StaffEnv>, body: Body): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set('x-client-ip', c.var.address.replace('::/64', '::'));
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  return new Request(c.req.url, { method: 'POST', headers, body: JSON.stringify(body) });
}

function limitKeys(c: Context<StaffEnv>, { email }: Body): [keyof SignInLimits, string][] {
  if (!expensive.test(c.req.path)) return [];
  // By path: who forgot the password may still ask for a new one after ten wrong ones.
  const account: [keyof SignInLimits, string][] = email ? [['account', `${c.req.path} ${email.toLowerCase()}`]] : [];
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
  // It fails only when the database does, and does not say how.
  if (reply.status >= 500) return new Problem('busy', { retryAfterSeconds: 5, cause: said });
  return new Problem(codes[reply.status] ?? 'invalid', detail);
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
