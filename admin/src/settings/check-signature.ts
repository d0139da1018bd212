import { signaturePattern } from '@huiyin/shared/domain/patterns';
/** Whether a text has the shape of a signature. */
export const isSignature = (text: string): boolean => signaturePattern.test(text);

/** The signature of an id: hex HMAC-SHA256 under the site's secret, both as UTF-8. Needs a secure context. */
export async function signatureOf(id: string, secret: string): Promise<string> {
  const bytes = new TextEncoder();
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes.encode(secret), hmac, false, ['sign']);
  const made = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes.encode(id)));
  return Array.from(made, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a signature, in either case, belongs to an id. */
export async function isRightSignature(id: string, signature: string, secret: string): Promise<boolean> {
  return (await signatureOf(id, secret)) === signature.toLowerCase();
}
