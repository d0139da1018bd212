import { client, sessionCookie } from './api.ts';

/** The site a set-up makes, and its owner's session. */
export interface FirstSite {
  siteId: string;
  siteKey: string;
  ownerCookie: string;
}

/** The customer's web site in tests: the origin its visitors write from. */
export const siteOrigin = 'https://shop.example';

/** The person who made the first site, as the sign-in page wants them. */
export const ownerPerson = {
  name: 'Olive Owner',
  email: 'owner@shop.example',
  password: 'correct horse battery staple',
};

/** Uses the one-time set-up link, as the set-up page does. `baseUrls` are allowed as origins too, so that `/demo` works. */
export async function makeFirstSite(
  baseUrls: readonly string[],
  setupUrl: string,
  { sampleData = false, name = 'Shop', timeZone = 'Asia/Shanghai' } = {},
): Promise<FirstSite> {
  const answer = await client(baseUrls).post('/api/setup', {
    token: new URL(setupUrl).hash.slice(1),
    person: ownerPerson,
    site: { name, origins: [siteOrigin, ...baseUrls], timeZone, languages: ['en', 'zh-CN', 'zh-TW'] },
    sampleData,
  });
  if (answer.status !== 201) throw new Error(`set-up answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return { siteId: answer.body.site.id, siteKey: answer.body.site.key, ownerCookie: sessionCookie(answer) };
}
