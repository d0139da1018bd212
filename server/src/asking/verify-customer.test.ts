import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyCustomer } from './verify-customer.ts';

const identitySecret = 'Zk9xQ2hhbmdlLW1lLTMyLWJ5dGVzLW9mLXJhbmRvbQ';
const sign = (id: string, secret = identitySecret): string =>
  createHmac('sha256', secret).update(id, 'utf8').digest('hex');
const verified = (
  id: string,
  signature: string,
  site: { identitySecret: string | null } = { identitySecret },
  gpc = false,
) => verifyCustomer(site, { id, signature }, gpc);

describe('a customer', () => {
  it('is who the host page says when its server signed the id, in whatever script', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (id) => {
        expect(await verified(id, sign(id))).toBe(id);
        expect(await verified(id, sign(id).toUpperCase())).toBe(id);
      }),
    );
  });

  it('agrees with what openssl says', async () => {
    const signature = '88aab3ede8d3adf94d26ab90d3bafd4a2083070c3bcce9c014ee04a443847c0b';
    expect(await verified('hello', signature, { identitySecret: 'secret' })).toBe('hello');
  });

  it.each<[string, string, string, { identitySecret: string | null }?]>([
    ['another id', 'customer-8', sign('customer-7')],
    ['the secret of another site', 'customer-7', sign('customer-7', 'another secret')],
    ['a site that has no secret yet', 'customer-7', sign('customer-7', 'null'), { identitySecret: null }],
    ['an empty secret', 'customer-7', sign('customer-7', 'x'), { identitySecret: '' }],
    ['one digit changed', 'customer-7', sign('customer-7').replace(/.$/, (d) => (d === '0' ? '1' : '0'))],
    ['half of it', 'customer-7', sign('customer-7').slice(0, 32)],
  ])('is nobody with %s', async (_, id, signature, site) => {
    expect(await verified(id, signature, site)).toBeNull();
  });

  it('is nobody when the browser asks not to be followed, or says nothing', async () => {
    expect(await verified('customer-7', sign('customer-7'), { identitySecret }, true)).toBeNull();
    expect(await verifyCustomer({ identitySecret }, undefined, false)).toBeNull();
  });
});
