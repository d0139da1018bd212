import fc from 'fast-check';
import { customerKeys, type Named } from '@huiyin/shared/domain/customers/customer-keys';
import { expect, it } from 'vitest';
import { statementsOf } from '../base/events/record-event.ts';
import { eventsAfter } from '../base/events/read-events.ts';
import { storeResponses } from '../intake/store-responses.ts';
import { ticketFor } from '../intake/submit-response.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import type { Site } from '../base/site.ts';
import { consumer } from '../base/jobs/consumer.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import { replyToTicket } from '../threads/reply-to-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { matchCustomers } from './match-customers.ts';

async function complain(t: TestDb, site: Site, { signedId, email, phone }: Named, name?: string): Promise<string> {
  const contact = { ...(email && { email }), ...(phone && { phone }), ...(name && { name }) };
  const body = { kind: 'complaint', comment: 'Late', contact } as const;
  const now = t.clock.now();
  const id = t.ids.uuid();
  const asked = { survey: 'complaint', version: 1, questions: [] };
  const customer = signedId ?? null;
  const row = prepareRow(body, { site, id, asked, channel: 'widget', customer, occurredAt: now, receivedAt: now });
  await storeResponses(t.db, [{ row, ticket: ticketFor(row, body, site, null) }]);
  return id;
}

/** Reads on in history, so many events at a time. */
async function match(t: TestDb, atOnce: number, from = 0): Promise<void> {
  const events = await eventsAfter(t.db, from, atOnce);
  if (events.length === 0) return;
  await t.db.write(statementsOf(await matchCustomers(t, events)));
  await match(t, atOnce, events.at(-1)!.seq);
}

const said = fc.record({
  signedId: fc.constantFrom(null, null, 'u1', 'u2'),
  email: fc.constantFrom(null, 'li@shop.example', 'LI@shop.example', 'wang@shop.example'),
  phone: fc.constantFrom(null, '+86 138 0013 8000', '0086 13800138000', '5550000'),
});

it('whoever complains is who the strongest key says, however history is read, and nothing is joined by a guess', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { maxLength: 8 }), fc.constantFrom(1, 3, 200), async (all, atOnce) => {
      await using t = await openTestDb();
      const site = await t.site();
      const elsewhere = await t.site();
      const ids: string[] = [];
      for (const one of all) {
        ids.push(await complain(t, site, one));
        await complain(t, elsewhere, one);
      }
      await match(t, atOnce);
      await match(t, atOnce);

      const meant = new Map<string, string>();
      const expected = all.map((one, i) => {
        const keys = customerKeys(one).map(({ kind, value }) => `${kind} ${value}`);
        const customer = keys[0] === undefined ? null : (meant.get(keys[0]) ?? ids[i]!);
        for (const key of keys) if (!meant.has(key)) meant.set(key, customer!);
        return customer;
      });
      const sql = 'SELECT customer_id AS customer FROM tickets WHERE site_id = ? ORDER BY number';
      const found = await t.db.query(sql, [site.id]);
      expect(found.map(({ customer }) => customer)).toEqual(expected);
      const [others] = await t.db.query(
        'SELECT count(*) AS n FROM tickets t JOIN customers c ON c.id = t.customer_id AND c.site_id <> t.site_id',
      );
      expect(others!['n']).toBe(0);
    }),
    { numRuns: 40 },
  );
});

it('those who look at a ticket are told once when its customer is known, and nobody of old ones', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const said = { signedId: null, email: 'li@shop.example', phone: null };
  await complain(t, site, said);
  t.clock.advance(2 * 3_600_000);
  const fresh = await complain(t, site, said);
  await complain(t, site, { ...said, email: null });
  const ticket = await ticketOf(t.db, site.id, fresh);
  const job = consumer(t, 'customers', (events) => matchCustomers(t, events), 'start');
  const woken = t.feed.next('sites', new AbortController().signal);
  for (const _ of [1, 2]) await runJob(t, job, 'here');
  await woken;
  const told = "SELECT subject_id AS id, revision, data FROM events WHERE type = 'ticket.customer_known'";
  expect(await t.db.query(told)).toEqual([{ id: fresh, revision: null, data: `{"number":${ticket.number}}` }]);
  // Whoever answers it as they saw it before is not refused.
  const call = t.call(site, { kind: 'person', id: await t.owner(site), name: 'Olive' });
  await replyToTicket(call, ticket, { text: 'We look', visibility: 'public', base: ticket.revision });
});
