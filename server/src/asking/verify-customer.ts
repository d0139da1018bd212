import type { Customer } from '@huiyin/shared/contract/asking';
import { sameSecret } from '../base/secrets.ts';
import type { Site } from '../base/site.ts';

const utf8 = new TextEncoder();

/**
 * The customer's id when the host page really said it: its signature is the hex HMAC-SHA256 of the id's UTF-8 bytes, with
 * the identity secret as shown to staff for a key. Null for anybody unknown, a wrong signature, a site without a secret,
 * and where the browser asks not to be followed (`gpc`).
 */
export async function verifyCustomer(
  { identitySecret }: Pick<Site, 'identitySecret'>,
  customer: Customer | undefined,
  gpc: boolean,
): Promise<string | null> {
  if (!customer || !identitySecret || gpc) return null;
  return sameSecret(await signature(identitySecret, customer.id), customer.signature.toLowerCase())
    ? customer.id
    : null;
}

async function signature(secret: string, id: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', utf8.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const signed = await crypto.subtle.sign('HMAC', key, utf8.encode(id));
  return Array.from(new Uint8Array(signed), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
