import type { Auth } from '../base/deps.ts';
import type { AuthOptions } from './better-auth.ts';

/** Sessions and password hashes. Their library is loaded for the first of staff who comes: visitors have no use for it. */
export function createAuth(options: AuthOptions): Auth {
  let loading: Promise<Omit<Auth, 'secret'>> | undefined;
  const loaded = () => (loading ??= import('./better-auth.ts').then(({ betterAuthOf }) => betterAuthOf(options)));
  return {
    secret: options.secret,
    hash: async (password) => (await loaded()).hash(password),
    isPassword: async (password, hash) => (await loaded()).isPassword(password, hash),
    session: async (headers) => (await loaded()).session(headers),
    begin: async (personId) => (await loaded()).begin(personId),
    end: async (headers) => (await loaded()).end(headers),
  };
}
