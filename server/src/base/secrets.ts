import { hashText } from '@huiyin/shared/domain/hash';

/** How long the secret of an installation is at least, in characters. */
export const leastSecret = 32;

/** SHA-256 of a secret as hex: what is stored of thread secrets, API keys and invitation tokens. */
export const hashSecret = hashText;

/** HMAC-SHA256 of a text as base64url: what only this server can have said. */
export async function macOf(secret: string, text: string): Promise<string> {
  const bytes = (of: string) => new TextEncoder().encode(of);
  const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const mac = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(text)));
  return btoa(String.fromCharCode(...mac))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Compares two strings in time that depends on their length only. */
export function sameSecret(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let i = 0; i < one.length; i += 1) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
}
