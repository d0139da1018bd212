import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Site } from '../base/site.ts';
import { freeTickets } from '../tickets/free-tickets.ts';
import { removeMember } from './change-members.ts';
import { invitationOf } from './accept-invitation.ts';
import { invite, revokeInvitation } from './invitations.ts';
import { pendingInvitations } from './pending-invitations.ts';

const day = 86_400_000;

it('an invitation is good for seven days and not a moment longer', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const owner = { kind: 'person', id: await t.owner(site), name: 'Olive' } as const;
  await invite(t.call(site, owner), { email: 'new@staff.example', role: 'agent' });
  const [mail] = await t.db.query("SELECT body FROM outbox WHERE to_email = 'new@staff.example'");
  const token = /invitation#(\S+)/.exec(String(mail!['body']))![1]!;

  t.clock.advance(7 * day - 1);
  expect((await invitationOf(t, token)).invitation).toMatchObject({ email: 'new@staff.example', role: 'agent' });
  const listed = async () => (await pendingInvitations(t.call(site))).map(({ email, expired }) => [email, expired]);
  expect(await listed()).toEqual([['new@staff.example', false]]);
  t.clock.advance(1);
  await expect(invitationOf(t, token)).rejects.toMatchObject({ code: 'gone' });
  expect(await listed()).toEqual([['new@staff.example', true]]);

  await invite(t.call(site, owner), { email: 'new@staff.example', role: 'agent' });
  expect(await listed()).toEqual([['new@staff.example', false]]);
  t.clock.advance(7 * day);
  const [expired] = await pendingInvitations(t.call(site));
  await revokeInvitation(t.call(site, owner), expired!.id);
  expect(await listed()).toEqual([]);
});

it('open invitations are listed first, and none that ended 90 days ago, which the next one forgets', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const owner = { kind: 'person', id: await t.owner(site), name: 'Olive' } as const;
  const sent = (name: string) => invite(t.call(site, owner), { email: `${name}@staff.example`, role: 'agent' });
  const listed = async () => (await pendingInvitations(t.call(site))).map(({ email }) => email.split('@')[0]);
  const kept = async () => (await t.db.query('SELECT count(*) AS n FROM invitations'))[0]!['n'];
  for (const name of ['old', 'late', 'open']) {
    await sent(name);
    t.clock.advance(6 * day);
  }
  expect(await listed()).toEqual(['open', 'old', 'late']);
  t.clock.advance(84 * day);
  expect(await listed()).toEqual(['late', 'open']);
  expect(await kept()).toBe(3);
  await sent('new');
  expect(await listed()).toEqual(['new', 'late', 'open']);
  expect(await kept()).toBe(3);
});

it('the token of an invitation is kept as a hash', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const owner = { kind: 'person', id: await t.owner(site), name: 'Olive' } as const;
  await invite(t.call(site, owner), { email: 'a@b.example', role: 'viewer' });
  const [mail] = await t.db.query('SELECT body FROM outbox');
  const token = /invitation#(\S+)/.exec(String(mail!['body']))![1]!;
  const [kept] = await t.db.query('SELECT * FROM invitations');
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(kept!['token_hash']).toMatch(/^[0-9a-f]{64}$/);
});

type Act = (call: Call<Staff>, id: string) => Promise<unknown>;

it.each<[what: string, act: Act]>([
  ['is withdrawn', revokeInvitation],
  ['is replaced', (call) => invite(call, { email: 'new@staff.example', role: 'viewer' })],
  ['ends with its maker', (call) => removeMember(call, call.actor.id, freeTickets)],
])('the mail of an invitation that %s before it left never does; other mails do', async (_, act) => {
  await using t = await openTestDb();
  const [site, elsewhere] = [await t.site(), await t.site()];
  const staff = async (of: Site) => ({ kind: 'person', id: await t.owner(of), name: 'Olive' }) as const;
  const [by, other, foreign] = [await staff(site), await staff(site), await staff(elsewhere)];
  const { id } = await invite(t.call(site, by), { email: 'new@staff.example', role: 'agent' });
  await invite(t.call(site, other), { email: 'other@staff.example', role: 'agent' });
  await invite(t.call(elsewhere, foreign), { email: 'new@staff.example', role: 'agent' });
  await act(t.call(site, by), id);
  const [recalled, ...rest] = await t.db.query('SELECT due_at, body FROM outbox ORDER BY rowid');
  expect(recalled).toEqual({ due_at: null, body: '' });
  expect(rest.length).toBeGreaterThanOrEqual(2);
  for (const mail of rest)
    expect(mail).toEqual({ due_at: t.clock.now(), body: expect.stringContaining('invitation#') });
});
