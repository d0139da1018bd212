import { owner, processesForget } from './routes.ts';

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
    const { status, body } = await owner().edit(`/api/sites/${siteId}/surveys/${slug}`, change);
    if (status !== 200) throw new Error(`changing a survey answered ${status}: ${JSON.stringify(body)}`);
  }
}
