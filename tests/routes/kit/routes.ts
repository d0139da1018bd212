import { expect, inject } from 'vitest';
import { client, type Caller, type Client } from '../../kit/api.ts';
import { siteOrigin } from '../../kit/first-site.ts';
import { latency } from '../../kit/latency.ts';
import { fileHere } from '../setups/file.ts';
import type { SetUp } from '../setups/set-up.ts';

type UnderTest = SetUp & Partial<Awaited<ReturnType<typeof fileHere>>>;

const underTest: UnderTest = inject('setUp') ?? (await fileHere());

/**
 * What a file in `tests/routes/` works with. All of it runs on a local file, in the process of the test. What can differ
 * elsewhere runs twice more, on two processes over a libSQL server and in workerd: say so with a tag of vitest.config.ts.
 * All files share one site, so make what you assert on yourself.
 *
 * @example
 * import { expect, test } from 'vitest';
 * import { guest, owner, site, visitor } from './kit/routes.ts';
 *
 * test('a complaint opens a ticket that the owner sees', { tags: 'verb' }, async () => {
 *   const id = uuidv7();
 *   const sent = await visitor().post(`/v1/sites/${site().siteKey}/responses`, { id, kind: 'complaint', comment: 'Late' });
 *   expect(sent.status).toBe(201);
 *   const list = await owner().get(`/api/sites/${site().siteId}/tickets`);
 *   expect(list.body.items[0].number).toBe(sent.body.ticket.number);
 *   expect((await guest().get(`/api/sites/${site().siteId}/tickets`)).status).toBe(401);
 * });
 */
export const site = (): { siteId: string; siteKey: string } => underTest.firstSite;

/** The session cookie of its owner. */
export const { ownerCookie } = underTest.firstSite;

/** A worker serves the API only. */
export const { servesPages } = underTest;

/** The libSQL server beneath; null for a local file. */
export const { databaseUrl } = underTest;

/** Whoever they say they are; from the admin's own origin unless they say otherwise. */
export const someone = (who: Caller): Client => client(underTest.baseUrls, who, fetchThere);

/** `fetch`, without the network where the server is in this process: for what of an answer no client tells. */
export const fetchThere: typeof fetch = underTest.fetch ?? fetch;

/** Somebody without a session. */
export const guest = (): Client => someone({});

/** The owner of the site, signed in. */
export const owner = (): Client => someone({ cookie: ownerCookie });

/** A visitor of the site: its origin, and an address of their own, so that rate limits do not join the tests. */
export const visitor = (address = randomAddress()): Client => someone({ origin: siteOrigin, address });

/** Where the processes under test listen, one or two: for what HTTP itself is the subject of. */
export const baseUrls = (): readonly string[] => underTest.baseUrls;

/** What the clock of the processes says. */
export const now = (): number => underTest.now?.() ?? Date.now();

/** Until no process remembers a site as it was: each forgets after a second. */
export const processesForget = async (): Promise<void> => (underTest.forward ? underTest.forward(1100) : latency(1100));

/** Two ticks at once of a worker's jobs, as its host gives one each minute; processes do them by themselves. */
export async function tick(): Promise<void> {
  if (servesPages) return;
  const ticks = [1, 2].map(async () => (await fetch(`${baseUrls()[0]}/cdn-cgi/handler/scheduled`)).text());
  expect(await Promise.all(ticks)).toEqual(['ok', 'ok']);
}

/** An address of somebody new, for what is limited by address. */
export function randomAddress(): string {
  const part = (): number => Math.floor(Math.random() * 256);
  return `198.${18 + (part() & 1)}.${part()}.${part()}`;
}
