import { expect, it } from 'vitest';
import type { Staff } from '../base/actor.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { viewHealth } from './site-health.ts';
import { sendTestMail } from './test-mail.ts';

it('of the mail of a site is told what became of it, and why the newest that did not leave stayed', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const me: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
  const mail = async () => (await viewHealth(t.call(site), [])).mail;
  expect(await mail()).toMatchObject({ written: 0, retrying: 0, retryingSince: null, fault: null });

  const [sent, failed, retrying, waiting] = ['09:30', '09:31', '09:32', '09:33'].map(
    (at) => `2026-11-21T${at}:00.000Z`,
  );
  const becomes = {
    [sent!]: 'due_at = NULL, sent_at = created_at, error = NULL',
    [failed!]: "due_at = NULL, failed_at = created_at, error = '550 no such person'",
    [retrying!]: "error = 'getaddrinfo ENOTFOUND mail.shop.example'",
    [waiting!]: 'error = NULL',
  };
  for (const [at, set] of Object.entries(becomes)) {
    t.clock.set(at);
    const { id } = await sendTestMail(t.call(site, me));
    await t.db.write([{ sql: `UPDATE outbox SET ${set} WHERE id = ?`, args: [id] }]);
  }
  expect(await mail()).toEqual({
    state: 'sent',
    from: 'huiyin@localhost',
    written: 4,
    sent: 1,
    waiting: 2,
    retrying: 1,
    retryingSince: retrying,
    failed: 1,
    lastSentAt: sent,
    lastFailedAt: failed,
    fault: 'unknown_host',
  });
});

it('nobody sends a test mail to an address that is not known to be theirs', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const me: Staff = { kind: 'person', id: await t.owner(site), name: 'Olive' };
  await t.db.write([{ sql: 'UPDATE user SET email_verified = 0 WHERE id = ?', args: [me.id] }]);
  await expect(sendTestMail(t.call(site, me))).rejects.toMatchObject({ code: 'address_unproven' });
  expect(await t.db.query('SELECT * FROM outbox')).toEqual([]);
});
