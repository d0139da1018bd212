import type { Auth } from '../base/deps.ts';
import { lazily } from '@huiyin/shared/domain/lazily';
import type { AuthOptions } from './better-auth.ts';

/** Sessions and password hashes. Their library is loaded for the first of staff who comes: visitors have no use for it. */
export function createAuth(options: AuthOptions): Auth {
  const loaded = lazily(async () => (await import('./better-auth.ts')).betterAuthOf(options));
  return {
    secret: options.secret,
    hash: async (password) => (await loaded()).hash(password),
    isPassword: async (password, hash) => (await loaded()).isPassword(password, hash),
    session: async (headers) => (await loaded()).session(headers),
    begin: async (personId) => (await loaded()).begin(personId),
    end: async (headers) => (await loaded()).end(headers),
  };
}
