import type { Client } from '@libsql/client';
import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createDb } from '../base/db/db.ts';
import { partialClient } from '../base/db/partial-client.ts';
import { storeResponses } from '../intake/store-responses.ts';
import { createSiteDirectory } from '../sites/site-directory.ts';
import { ticketFor } from '../intake/submit-response.ts';
import { newAccount } from '../people/accounts.ts';
import { createAuth } from '../people/auth.ts';
import { newMember } from '../people/change-members.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { openTestDb } from '../testing/open-test-db.ts';

const publicUrl = 'http://127.0.0.1:1';
const password = 'correct horse battery';

/** A client that counts its round trips. */
function counting(client: Client): { client: Client; reads(): number } {
  let n = 0;
  const counted = partialClient({
    execute: ((...args: Parameters<Client['execute']>) => ((n += 1), client.execute(...args))) as Client['execute'],
    batch: (...args) => ((n += 1), client.batch(...args)),
    protocol: client.protocol,
  });
  return { client: counted, reads: () => n };
}

it('a reply costs six reads, of which the last two show the ticket', async () => {
  // The accounts library goes by the clock of the machine.
  await using t = await openTestDb(new Date().toISOString());
  const file = createClient({ url: `file:${t.path}` });
  const { client, reads } = counting(file);
  const db = { ...createDb(client, { run: async () => [] }), write: t.db.write };
  const auth = createAuth({ client, secret: 's'.repeat(32), publicUrl, ownOrigins: [publicUrl], sharesWork: true });
  const app = createApp({ ...t, db, sites: createSiteDirectory({ ...t, db }), auth, later: async () => undefined });

  const site = await t.site();
  const person = { name: 'Olive', email: 'olive@shop.example', password };
  const { personId, statements } = await newAccount({ ...t, auth }, person);
  await t.db.write([...statements, ...newMember(t.db, { siteId: site.id, personId, role: 'agent', since: 0 })]);
  const now = t.clock.now();
  const body = { kind: 'complaint', comment: 'Late', contact: { email: 'customer@mail.example' } } as const;
  const asked = { survey: 'complaint', version: 1, questions: [] };
  const row = prepareRow(body, { site, id: t.ids.uuid(), asked, channel: 'widget', occurredAt: now, receivedAt: now });
  await storeResponses(t.db, [{ row, ticket: ticketFor(row, body, site, null) }]);

  const [cookie = ''] = await auth.begin(personId);
  const path = `${publicUrl}/api/sites/${site.id}/tickets/1/messages`;
  const headers = { cookie: cookie.split(';')[0]!, origin: publicUrl, 'content-type': 'application/json' };
  const before = reads();
  const reply = { text: 'On its way', visibility: 'public' };
  const answer = await app.fetch(new Request(path, { method: 'POST', headers, body: JSON.stringify(reply) }));
  expect([answer.status, reads() - before]).toEqual([201, 6]);
  expect(await answer.json()).toMatchObject({
    status: 'waiting',
    messages: [{ text: 'Late' }, { text: 'On its way', author: { name: 'Olive' }, mail: { state: 'waiting' } }],
  });
  file.close();
});
