import { createHmac } from 'node:crypto';
import { owner } from './routes.ts';

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

/** The identity secret of a site. Every process remembers a site for a second, so it holds everywhere afterwards. */
export async function identitySecret(siteId: string): Promise<string> {
  const { status, body } = await owner().get(`/api/sites/${siteId}/identity-secret`);
  if (status !== 200) throw new Error(`asking for the secret answered ${status}: ${JSON.stringify(body)}`);
  await processesForget();
  return body.secret;
}

/** Lets surveys of a site come up by themselves; `rules` by slug. Holds in this process at once, elsewhere in a second. */
export async function askByThemselves(siteId: string, rules: Record<string, object>): Promise<void> {
  for (const [slug, own] of Object.entries(rules)) {
    const change = { rules: { triggers: [{ on: 'delay', seconds: 5 }], ...own } };
    const { status, body } = await owner().patch(`/api/sites/${siteId}/surveys/${slug}`, change);
    if (status !== 200) throw new Error(`changing a survey answered ${status}: ${JSON.stringify(body)}`);
  }
}

/** Waits until no process remembers a site as it was. */
export const processesForget = (): Promise<void> => new Promise((wake) => setTimeout(wake, 1100));
