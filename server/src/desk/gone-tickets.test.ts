import { expect, it } from 'vitest';
import { onAnswers, sampleParts } from '../features.ts';
import { removeSampleData } from '../sample-data/remove-sample-data.ts';
import { addSampleData } from '../sample-data/add-sample-data.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { markDuplicate } from './duplicates.ts';

it('a ticket that is just going is neither linked nor changed, and leaves nothing', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const personId = await t.owner(site);
  const call = t.call(site, { kind: 'person', id: personId, name: 'Olive' });
  await addSampleData(call, sampleParts);
  const [original, duplicate] = [await ticketOf(t.db, site.id, '1'), await ticketOf(t.db, site.id, '2')];
  await removeSampleData(call, { sample: sampleParts, onAnswers });
  const gone = { code: 'not_found' };
  await expect(markDuplicate(call, { original, duplicate })).rejects.toMatchObject(gone);
  await expect(assignTicket(call, original, { personId })).rejects.toMatchObject(gone);
  expect(await t.db.query('SELECT * FROM links')).toEqual([]);
  expect(await t.db.query("SELECT type FROM events WHERE type LIKE 'ticket.%'")).toEqual([]);
});
