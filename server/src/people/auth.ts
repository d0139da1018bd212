import type { Client } from '@libsql/client';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { drizzle } from 'drizzle-orm/libsql';
import { account, session, user, verification } from './tables.ts';

/** Ports and settings of the accounts library. */
export interface AuthOptions {
  /** Must not open transactions that meet others: see db/queued-client.ts. */
  client: Client;
  secret: string;
  publicUrl: string;
  ownOrigins: string[];
  /** Called with a link that works once, for an hour. */
  sendReset(mail: { email: string; token: string }): Promise<void>;
}

/** The name of the session cookie; `__Host-` wherever the browser allows it. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-sid' : 'sid';
}

/** Accounts and sessions by better-auth; the header it reads addresses from is set by us alone. */
export function createAuth({ client, secret, publicUrl, ownOrigins, sendReset }: AuthOptions) {
  const secure = publicUrl.startsWith('https:');
  return betterAuth({
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: ownOrigins,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(drizzle(client), {
      provider: 'sqlite',
      schema: { user, session, account, verification },
      transaction: false,
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: ({ user: { email }, token }) => sendReset({ email, token }),
    },
    session: { expiresIn: 30 * 86_400, updateAge: 86_400, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    disabledPaths: ['/sign-up/email', '/change-email', '/delete-user', '/update-user'],
    advanced: {
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: sessionCookieName(publicUrl),
          attributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
      ipAddress: { ipAddressHeaders: ['x-client-ip'] },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;
