import { hashSecret, macOf } from './secrets.ts';

/** The token of the set-up link: derived from the secret, so that every process that shares it knows the same one. */
export const setupTokenOf = (secret: string): Promise<string> => macOf(secret, 'huiyin set-up link');

/** By what the secret behind a set-up token is known again; says nothing of it. */
export const markOf = (setupToken: string): Promise<string> => hashSecret(setupToken);
