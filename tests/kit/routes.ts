import { inject } from 'vitest';
import './setups/provide.ts';
import { client, type Client } from './api.ts';
import { siteOrigin } from './first-site.ts';

/**
 * What a file in `tests/routes/` works with. It runs three times, on a local file, on two processes
 * over a libSQL server, and in workerd; all files share one site, so make what you assert on yourself.
 *
 * @example
 * import { expect, test } from 'vitest';
 * import { guest, owner, site, visitor } from '../kit/routes.ts';
 *
 * test('a complaint opens a ticket that the owner sees', async () => {
 *   const id = uuidv7();
 *   const sent = await visitor().post(`/v1/sites/${site().siteKey}/responses`, { id, kind: 'complaint', comment: 'Late' });
 *   expect(sent.status).toBe(201);
 *   const list = await owner().get(`/api/sites/${site().siteId}/tickets`);
 *   expect(list.body.items[0].number).toBe(sent.body.ticket.number);
 *   expect((await guest().get(`/api/sites/${site().siteId}/tickets`)).status).toBe(401);
 * });
 */
export const site = (): { siteId: string; siteKey: string } => inject('firstSite');

/** The owner of the site, signed in, from the admin's own origin. */
export const owner = (): Client => client(inject('baseUrls'), { cookie: inject('firstSite').ownerCookie });

/** Somebody without a session, from the admin's own origin. */
export const guest = (): Client => client(inject('baseUrls'));

/** A visitor of the site: its origin, and an address of their own, so that rate limits do not join the tests. */
export const visitor = (address = randomAddress()): Client =>
  client(inject('baseUrls'), { origin: siteOrigin, address });

/** The processes under test, one or two. */
export const baseUrls = (): readonly string[] => inject('baseUrls');

/** An address of somebody new, for what is limited by address. */
export function randomAddress(): string {
  const part = (): number => Math.floor(Math.random() * 256);
  return `198.${18 + (part() & 1)}.${part()}.${part()}`;
}
