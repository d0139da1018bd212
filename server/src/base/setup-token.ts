import { macOf } from './secrets.ts';

/** The token of the set-up link: derived from the secret, so that every process that shares it knows the same one. */
export const setupTokenOf = (secret: string): Promise<string> => macOf(secret, 'huiyin set-up link');
