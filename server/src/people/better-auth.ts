import type { Client } from '@libsql/client';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { drizzle } from 'drizzle-orm/libsql';
import { z } from 'zod';
import { Unreachable } from '../base/db/unreachable.ts';
import type { Auth } from '../base/deps.ts';
import { atMost } from './at-most.ts';
import { cookieName } from './cookie-name.ts';
import { account, session, sessionRelations, user, verification } from './tables.ts';

/** Ports and settings of the accounts library. */
export interface AuthOptions {
  /** Must not open transactions that meet others: see db/queued-client.ts. */
  client: Client;
  secret: string;
  publicUrl: string;
  ownOrigins: string[];
  /** Whether calls may wait for one another: then two passwords at most are hashed at a time. */
  sharesWork: boolean;
}

const mostHashing = 2;

/** Begins a session of a person who is known by now; there is no way to it from outside. */
const startSession = createAuthEndpoint(
  { method: 'POST', body: z.object({ personId: z.string() }) },
  async ({ context, body, ...ctx }) => {
    const { internalAdapter } = context;
    const known = await internalAdapter.findUserById(body.personId);
    const begun = known && (await internalAdapter.createSession(known.id));
    if (!begun) throw new Error('no session could be begun');
    await setSessionCookie({ context, ...ctx } as Parameters<typeof setSessionCookie>[0], {
      session: begun,
      user: known,
    });
    return ctx.json({});
  },
);

/** Sessions and password hashes by better-auth; who signs in, and by what, is decided here (passwords.ts). */
export function betterAuthOf({ client, secret, publicUrl, ownOrigins, sharesWork }: AuthOptions): Omit<Auth, 'secret'> {
  const secure = publicUrl.startsWith('https:');
  // scrypt would otherwise take the cores that intake needs.
  const inTurn = atMost(sharesWork ? mostHashing : Infinity);
  const { api } = betterAuth({
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: ownOrigins,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(drizzle(client, { schema: { user, session, sessionRelations } }), {
      provider: 'sqlite',
      schema: { user, session, account, verification },
      transaction: false,
    }),
    plugins: [{ id: 'begun-sessions', endpoints: { startSession } }],
    // Thirty days from signing in, and no longer: to read one never writes.
    session: { expiresIn: 30 * 86_400, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      // A session with its person is one read.
      database: { joins: true },
      cookies: {
        session_token: {
          name: cookieName(publicUrl, 'sid'),
          attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
  });
  const cookiesOf = ({ headers }: Response): string[] => headers.getSetCookie();

  return {
    hash: (password) => inTurn(() => hashPassword(password)),
    isPassword: (password, hash) => inTurn(() => verifyPassword({ hash, password })),
    async session(headers) {
      // It fails only when the database does, and does not say how.
      const failed = (error: unknown) => Promise.reject(new Unreachable(error));
      const found = await api.getSession({ headers }).catch(failed);
      if (!found) return null;
      const { user: who, session: its } = found;
      return { id: who.id, name: who.name, since: its.createdAt.getTime(), sessionId: its.id };
    },
    begin: async (personId) => cookiesOf(await api.startSession({ body: { personId }, asResponse: true })),
    end: async (headers) => cookiesOf(await api.signOut({ headers, asResponse: true })),
  };
}
