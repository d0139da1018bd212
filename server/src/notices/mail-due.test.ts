import type { NoticeChoices } from '@huiyin/shared/contract/notices';
import { usualWays } from '@huiyin/shared/domain/notices/notice-kinds';
import { expect, it } from 'vitest';
import type { Settings } from '../base/deps.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import { openComplaints } from '../testing/open-complaints.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { ticketOf } from '../tickets/read-ticket.ts';
import { keepChoices } from './choices.ts';
import { dealOut } from './deal-out.ts';
import { noteLook } from './looks.ts';
import { mailDue, noticeMailSince } from './mail-due.ts';
import { seeNotices } from './see-notices.ts';

const minute = 60_000;
const usual: NoticeChoices = { ways: usualWays, quietHours: null, quietDays: [], timeZone: 'UTC', language: 'en' };

/** A shop with open complaints, where things happen to one person. */
async function shop(t: TestDb, mail: Settings['mail'] = 'sent') {
  const ports = { ...t, settings: { ...t.settings, mail } };
  const site = await t.site();
  const personId = await t.owner(site);
  await openComplaints(t.call(site), 2, (nth) => ({ comment: `Late ${nth + 1}` }));
  let seq = 0;
  const happens = async (number: number, type: 'note.added' | 'ticket.assigned' = 'ticket.assigned') => {
    const { id } = await ticketOf(t.db, site.id, String(number));
    const data = type === 'note.added' ? { mentions: [personId] } : { toId: personId };
    const by = { actorKind: 'system', actorId: null } as const;
    const event = {
      siteId: site.id,
      subjectId: id,
      type,
      ...by,
      data,
      at: t.clock.now(),
      seq: (seq += 1),
      revision: seq,
    };
    await t.db.write(await dealOut(ports, [event]));
  };
  const job = { name: 'notice-mail' as const, waitingSince: () => noticeMailSince(ports), step: () => mailDue(ports) };
  const mails = async (): Promise<{ subject: string; body: string; site_id: string | null }[]> => {
    await runJob(t, job, 'here');
    return (await t.db.query('SELECT subject, body, site_id FROM outbox ORDER BY created_at')) as never;
  };
  const subjects = async (): Promise<string[]> => (await mails()).map(({ subject }) => subject);
  const choose = (more: Partial<NoticeChoices>) => keepChoices(t, personId, { ...usual, ...more });
  await choose({});
  return { ports, site, personId, happens, mails, subjects, choose };
}

it('what happens within two minutes is one mail, to whoever does not look, in their language and with the way there', async () => {
  await using t = await openTestDb();
  const { site, happens, mails, choose } = await shop(t);
  await happens(1);
  t.clock.advance(minute);
  await happens(2, 'note.added');
  t.clock.advance(minute - 1);
  expect(await mails()).toEqual([]);
  t.clock.advance(1);
  const way = (number: number) => `${t.settings.publicUrl}/admin/inbox/${number}?site=${site.key}`;
  expect(await mails()).toEqual([
    {
      site_id: site.id,
      subject: 'Huiyin: 2 things new for you',
      body: [
        `#1 at “Shop” was assigned to you\nLate 1\n${way(1)}`,
        `A note on #2 at “Shop” mentions you\nLate 2\n${way(2)}`,
        `You had not read this in the console yet. Choose what you are told, and how:\n${t.settings.publicUrl}/admin/settings/notices`,
      ].join('\n\n'),
    },
  ]);
  await choose({ language: 'zh-TW' });
  await happens(1);
  t.clock.advance(60 * minute);
  expect((await mails()).map(({ subject }) => subject).slice(1)).toEqual(['「Shop」的 #1 已指派給你']);
});

it('who looks is not mailed but in the morning, what is read never, and who has just gone after five minutes', async () => {
  await using t = await openTestDb('2026-11-20T12:00:00Z');
  const { personId, happens, subjects } = await shop(t);
  await noteLook(t, personId);
  t.clock.advance(minute);
  await happens(1);
  t.clock.advance(2 * minute);
  expect(await subjects()).toEqual([]);
  t.clock.advance(2 * minute);
  expect(await subjects()).toEqual(['#1 at “Shop” was assigned to you']);

  await happens(1);
  t.clock.advance(minute);
  await noteLook(t, personId);
  t.clock.advance(60 * minute);
  expect(await subjects()).toHaveLength(1);
  await happens(2);
  await seeNotices(t, personId, 3);
  t.clock.advance(2 * minute);
  expect((await subjects()).slice(1)).toEqual([]);
  await happens(2, 'note.added');
  await noteLook(t, personId);
  t.clock.set('2026-11-21T08:59:59Z');
  expect(await subjects()).toHaveLength(1);
  t.clock.set('2026-11-21T09:00:00Z');
  expect((await subjects()).slice(1)).toEqual(['A note on #2 at “Shop” mentions you']);
});

it('mails wait for the end of quiet hours, the digest for the morning, and what is not wanted any more never goes', async () => {
  await using t = await openTestDb('2026-11-20T20:00:00Z');
  const { happens, subjects, choose } = await shop(t);
  await choose({ quietHours: { from: '19:00', to: '07:00' }, ways: { ...usualWays, mentioned: 'digest' } });
  await happens(1);
  await happens(2, 'note.added');
  t.clock.set('2026-11-21T06:59:59Z');
  expect(await subjects()).toEqual([]);
  t.clock.set('2026-11-21T07:00:00Z');
  expect(await subjects()).toEqual(['#1 at “Shop” was assigned to you']);
  t.clock.set('2026-11-21T09:00:00Z');
  expect((await subjects()).slice(1)).toEqual(['A note on #2 at “Shop” mentions you']);

  await happens(1);
  await choose({ ways: { ...usualWays, assigned: 'console' } });
  t.clock.advance(60 * minute);
  expect(await subjects()).toHaveLength(2);
  expect(await t.db.query('SELECT 1 FROM notices WHERE mail_at IS NOT NULL')).toEqual([]);
});

it.each(['shown', 'withheld'] as const)('while mail is %s nothing piles up', async (mail) => {
  await using t = await openTestDb();
  const { happens, subjects } = await shop(t, mail);
  await happens(1);
  t.clock.advance(60 * minute);
  expect(await subjects()).toEqual([]);
  expect(await t.db.query('SELECT mail_at FROM notices')).toEqual([{ mail_at: null }]);
});

it('two processes send each notice once, also where one has read less than the other', async () => {
  await using t = await openTestDb();
  const { ports, happens, subjects } = await shop(t);
  await happens(1);
  t.clock.advance(2 * minute);
  await Promise.all([mailDue(ports), mailDue(ports)]);
  expect(await subjects()).toEqual(['#1 at “Shop” was assigned to you']);

  await happens(1);
  t.clock.advance(15 * minute);
  const slow = {
    ...t.db,
    async write(statements: Parameters<typeof t.db.write>[0]) {
      await happens(2);
      await mailDue(ports);
      return t.db.write(statements);
    },
  };
  await mailDue({ ...ports, db: slow });
  expect((await subjects()).slice(1)).toEqual(['Huiyin: 2 things new for you']);
  expect(await t.db.query('SELECT 1 FROM notices WHERE mail_at IS NOT NULL')).toEqual([]);
});
