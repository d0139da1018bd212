import { expect, it } from 'vitest';
import type { Deps } from '../deps.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { acceptInvitation, invite, lookUpInvitation, openInvitations } from './invitations.ts';

const day = 86_400_000;

it('an invitation is good for seven days and not a moment longer', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const owner = { kind: 'person', id: await t.owner(site), name: 'Olive' } as const;
  const deps = { ...t, settings: { publicUrl: 'http://127.0.0.1:1' } } as unknown as Deps;
  await invite(deps, owner, site, { email: 'new@staff.example', role: 'agent' });
  const [mail] = await t.db.query("SELECT body FROM outbox WHERE to_email = 'new@staff.example'");
  const token = /invitation#(\S+)/.exec(String(mail!['body']))![1]!;

  t.clock.advance(7 * day - 1);
  expect(await lookUpInvitation(deps, token)).toMatchObject({ email: 'new@staff.example', role: 'agent' });
  expect(await openInvitations(t.db, site.id, t.clock.now())).toHaveLength(1);
  t.clock.advance(1);
  await expect(lookUpInvitation(deps, token)).rejects.toMatchObject({ code: 'gone' });
  await expect(acceptInvitation(deps, { token, name: 'New', password: 'a long enough one' })).rejects.toMatchObject({
    code: 'gone',
  });
  expect(await openInvitations(t.db, site.id, t.clock.now())).toEqual([]);
});

it('the token of an invitation is kept as a hash', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const deps = { ...t, settings: { publicUrl: 'http://127.0.0.1:1' } } as unknown as Deps;
  await invite(deps, { kind: 'person', id: await t.owner(site), name: 'Olive' }, site, {
    email: 'a@b.example',
    role: 'viewer',
  });
  const [mail] = await t.db.query('SELECT body FROM outbox');
  const token = /invitation#(\S+)/.exec(String(mail!['body']))![1]!;
  const [kept] = await t.db.query('SELECT * FROM invitations');
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(kept!['token_hash']).toMatch(/^[0-9a-f]{64}$/);
});
