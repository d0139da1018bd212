import { expect, it } from 'vitest';
import { MailRefused, type Mailer } from '../deps.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { putInOutbox } from './put-in-outbox.ts';
import { copiesOfReplies } from '../../threads/copies-of-replies.ts';
import { sendDueMail as send } from './send-due-mail.ts';

const sendDueMail = (t: TestDb, mailer: Mailer) => send(t, mailer, copiesOfReplies(t));

const minute = 60_000;
type Sent = Parameters<Mailer['send']>[0];

/** A mail server that is down until it is told otherwise. */
function mailServer(): Mailer & { sent: Sent[]; tries: Sent[]; down: boolean } {
  const server = {
    sent: [] as Sent[],
    tries: [] as Sent[],
    down: false,
    async send(mail: Sent) {
      server.tries.push(mail);
      if (server.down) throw new Error('connect ECONNREFUSED');
      server.sent.push(mail);
    },
  };
  return server;
}

const put = (t: TestDb, to = 'a@mail.example', subject = 'Hello') =>
  t.db.write([putInOutbox({ ...t, now: t.clock.now() }, { siteId: null, to, subject, body: 'text' })]);
const row = async (t: TestDb) => (await t.db.query('SELECT * FROM outbox'))[0]!;

it('a mail is sent once and its text is forgotten', async () => {
  await using t = await openTestDb();
  const server = mailServer();
  await put(t);
  expect(await sendDueMail(t, server)).toBe(1);
  expect(await sendDueMail(t, server)).toBe(0);
  t.clock.advance(24 * 60 * minute);
  expect(await sendDueMail(t, server)).toBe(0);
  expect(server.sent).toMatchObject([
    { to: 'a@mail.example', subject: 'Hello', text: 'text', earlier: [], byPerson: false },
  ]);
  expect(await row(t)).toMatchObject({ body: '', due_at: null, failed_at: null });
});

it('while the mail server is down it is tried ever more seldom, then given up and its text forgotten, always under one id', async () => {
  await using t = await openTestDb();
  const server = mailServer();
  server.down = true;
  await put(t);
  const waits: number[] = [];
  let last = t.clock.now();
  for (let i = 0; i < 12; i++) {
    await sendDueMail(t, server);
    const { due_at: due } = await row(t);
    waits.push(due === null ? 0 : (Number(due) - last) / minute);
    if (due === null) break;
    t.clock.advance(Number(due) - last - 1);
    expect(await sendDueMail(t, server)).toBe(0);
    t.clock.advance(1);
    last = t.clock.now();
  }
  expect(waits).toEqual([0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 0]);
  expect(server.tries).toHaveLength(12);
  expect(new Set(server.tries.map((m) => m.messageId)).size).toBe(1);
  expect(await row(t)).toMatchObject({ body: '', error: 'connect ECONNREFUSED' });
  expect((await row(t))['failed_at']).not.toBeNull();
});

it('one that is refused for good is not tried again, and holds up no other', async () => {
  await using t = await openTestDb();
  const tries: string[] = [];
  const picky: Mailer = {
    send: async ({ to }) => {
      tries.push(to);
      if (to === 'bad@mail.example') throw new MailRefused('550 No such user');
    },
  };
  for (const to of ['bad@mail.example', 'a@mail.example']) await put(t, to);
  expect(await sendDueMail(t, picky)).toBe(1);
  t.clock.advance(24 * 60 * minute);
  expect(await sendDueMail(t, picky)).toBe(0);
  expect(tries).toEqual(['bad@mail.example', 'a@mail.example']);
  expect(await row(t)).toMatchObject({ due_at: null, attempts: 1, error: '550 No such user', body: '' });
  expect((await row(t))['failed_at']).not.toBeNull();
});

it.each([
  ['shown', null, 'text', 0],
  ['withheld', null, '', 0],
  ['sent', Date.parse('2026-11-21T09:30:00Z'), 'text', 1],
] as const)(
  'a mail written while mails are %s is due at %s with the text “%s”, and %d leave once they are sent',
  async (mail, due, body, sent) => {
    await using t = await openTestDb();
    const server = mailServer();
    await put({ ...t, settings: { ...t.settings, mail } });
    expect(await row(t)).toMatchObject({ due_at: due, body });
    t.clock.advance(24 * 60 * minute);
    expect(await sendDueMail(t, server)).toBe(sent);
  },
);

it.each([
  ['a mail with a link', undefined],
  ['the copy of a reply', { ticketId: 'gone', messageId: 'm' }],
])('%s that has waited for more than two days fails untried, and its text is forgotten', async (_, copyOf) => {
  await using t = await openTestDb();
  const server = mailServer();
  const old = { siteId: null, to: 'old@mail.example', subject: 'Hello', body: 'text', copyOf };
  await t.db.write([putInOutbox({ ...t, now: t.clock.now() }, old)]);
  t.clock.advance(1);
  await put(t);
  t.clock.advance(2 * 24 * 60 * minute);
  expect(await sendDueMail(t, server)).toBe(1);
  expect(server.tries.map(({ to }) => to)).toEqual(['a@mail.example']);
  expect(await row(t)).toMatchObject({
    due_at: null,
    failed_at: t.clock.now(),
    error: 'waited longer than two days',
    body: '',
  });
});

it('one that is recalled while it is tried is not tried again', async () => {
  await using t = await openTestDb();
  await put(t);
  const server = mailServer();
  server.down = true;
  const recalling = {
    send: async (mail: Sent) => {
      await t.db.write([{ sql: 'UPDATE outbox SET due_at = NULL', args: [] }]);
      return server.send(mail);
    },
  };
  await sendDueMail(t, recalling);
  t.clock.advance(24 * 60 * minute);
  server.down = false;
  expect(await sendDueMail(t, server)).toBe(0);
});

it('goes out as soon as it is due again, once the mail server is back', async () => {
  await using t = await openTestDb();
  const server = mailServer();
  server.down = true;
  await put(t);
  await sendDueMail(t, server);
  server.down = false;
  expect(await sendDueMail(t, server)).toBe(0);
  t.clock.advance(30_000);
  expect(await sendDueMail(t, server)).toBe(1);
  expect(server.tries[1]!.messageId).toBe(server.tries[0]!.messageId);
});

it('is sent once by two processes that look at the same time', async () => {
  await using t = await openTestDb();
  const server = mailServer();
  for (let i = 0; i < 10; i++) await put(t, `a${i}@mail.example`);
  const counts = await Promise.all([sendDueMail(t, server), sendDueMail(t, server)]);
  expect(counts[0]! + counts[1]!).toBe(10);
  expect(new Set(server.sent.map((m) => m.to)).size).toBe(10);
});

it('is taken up again under the same id when the process that had it died', async () => {
  await using t = await openTestDb();
  const server = mailServer();
  await put(t);
  const died = { ...server, send: () => new Promise<void>(() => undefined) };
  void sendDueMail(t, died);
  await expect.poll(async () => (await row(t))['attempts']).toBe(1);
  expect(await sendDueMail(t, server)).toBe(0);
  t.clock.advance(2 * minute);
  expect(await sendDueMail(t, server)).toBe(1);
  expect(server.sent[0]!.messageId).toBe((await row(t))['id']);
});

it('one that cannot be sent holds up no other', async () => {
  await using t = await openTestDb();
  const sent: string[] = [];
  const picky: Mailer = {
    send: async ({ to }) => {
      if (to === 'bad@mail.example') throw new Error('550 no such user');
      sent.push(to);
    },
  };
  for (const to of ['a@mail.example', 'bad@mail.example', 'b@mail.example']) await put(t, to);
  expect(await sendDueMail(t, picky)).toBe(2);
  expect(sent).toEqual(['a@mail.example', 'b@mail.example']);
});

it.each([
  ['Hello\r\nBcc: evil@z.example\r\n\r\nbody', 'Hello Bcc: evil@z.example body'],
  ['a\u0000\u001b[31mb\u0085c', 'a [31mb c'],
  ['x'.repeat(500), 'x'.repeat(200)],
  [`${'x'.repeat(199)}😀`, `${'x'.repeat(199)}\ufffd`],
])('a subject of %j is one short line', async (subject, kept) => {
  await using t = await openTestDb();
  const server = mailServer();
  await put(t, 'a@mail.example', subject);
  await sendDueMail(t, server);
  expect(server.sent[0]!.subject).toBe(kept);
});

it('a mail made by a clock that was ten years ahead goes once it is right, and fails like any other', async () => {
  await using t = await openTestDb('2036-11-21T09:30:00Z');
  const server = mailServer();
  await put(t);
  t.clock.set('2026-11-21T09:30:00Z');
  server.down = true;
  expect(await sendDueMail(t, server)).toBe(0);
  expect(Number((await row(t))['due_at']) - t.clock.now()).toBe(0.5 * minute);
  server.down = false;
  expect(await sendDueMail(t, server)).toBe(0);
  t.clock.advance(0.5 * minute);
  expect(await sendDueMail(t, server)).toBe(1);
  expect(await sendDueMail(t, server)).toBe(0);
});
