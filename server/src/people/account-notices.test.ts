import { expect, it } from 'vitest';
import { eventsAfter } from '../base/events/read-events.ts';
import { did } from '../base/events/record-event.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { accountNotices } from './account-notices.ts';

it('of all that happens to somebody in one moment, they are told what they are to be told, once for all sites', async () => {
  await using t = await openTestDb();
  const sites = [await t.site(), await t.site()];
  const person = { id: await t.owner(sites[0]!) };
  for (const site of sites)
    await t.call(site).write([], did('person.password_changed', person, {}), did('person.signed_out', person, {}));
  const events = await eventsAfter(t.db, 0, 100);
  const outbox = async () => (await t.db.query('SELECT to_email FROM outbox')).length;
  for (const slice of [events.slice(0, 2), events]) {
    await t.db.write(await accountNotices(t, slice));
    expect(await outbox()).toBe(1);
  }
});
