import { createHmac } from 'node:crypto';

/** What a host page says of who is signed in there. */
export interface SignedCustomer {
  id: string;
  signature: string;
}

/** The hex HMAC-SHA256 of an id, as a customer's server makes it. */
export const sign = (id: string, secret: string): SignedCustomer => ({
  id,
  signature: createHmac('sha256', secret).update(id, 'utf8').digest('hex'),
});

/** What opens a thread, as a widget makes it. */
export const newSecret = (): string =>
  crypto.randomUUID().replaceAll('-', '') + crypto.randomUUID().replaceAll('-', '');
