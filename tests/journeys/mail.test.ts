import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { client, type Client } from '../kit/api.ts';
import { openStream } from '../kit/event-stream.ts';
import { makeFirstSite, ownerPerson, siteOrigin, type FirstSite } from '../kit/first-site.ts';
import { startMailSink, type MailSink } from '../kit/mail-sink.ts';
import type { Mail } from '../kit/read-mail.ts';
import { startServer, type Running } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { until } from '../kit/until.ts';

// A real server that sends through a real SMTP server.
let started: AsyncDisposableStack;
let sink: MailSink;
let server: Running;
let site: FirstSite;
let owner: Client;

beforeAll(async () => {
  await using starting = new AsyncDisposableStack();
  const { path: dataDir } = starting.use(tempDir());
  sink = starting.use(await startMailSink());
  server = starting.use(
    await startServer({ dataDir, env: { SMTP_URL: sink.url, MAIL_FROM: '"Shop, Inc." <care@shop.example>' } }),
  );
  site = await makeFirstSite([server.url], server.setupUrl ?? '');
  owner = client(server.url, { cookie: site.ownerCookie });
  started = starting.move();
});
afterAll(() => started.disposeAsync());

let sent = 0;
async function complain(body: Record<string, unknown>): Promise<{ ticket: string; number: number; email: string }> {
  const email = `customer${(sent += 1)}@mail.example`;
  const visitor = client(server.url, { origin: siteOrigin });
  const answer = await visitor.post(`/v1/sites/${site.siteKey}/responses`, {
    id: crypto.randomUUID(),
    kind: 'complaint',
    comment: 'Late',
    contact: { email },
    ...body,
  });
  expect(answer.status).toBe(201);
  const { number } = answer.body.ticket;
  return { ticket: `/api/sites/${site.siteId}/tickets/${number}`, number, email };
}
const threading = ({ subject, headers }: Mail) => ({
  subject,
  reply: headers['in-reply-to'],
  references: headers['references'],
  auto: headers['auto-submitted'],
});
const reply = (ticket: string, text: string, visibility = 'public'): ReturnType<Client['post']> =>
  owner.post(`${ticket}/messages`, { text, visibility });

describe('the copy of a reply', () => {
  test.each([
    ['en', 'Your complaint #N at Shop: an answer', '“Shop” answered your complaint #N:'],
    ['zh-CN', 'Shop 回复了您的投诉（编号 N）', '“Shop”回复了您的投诉（编号 N）：'],
    ['zh-Hant-HK', 'Shop 回覆了您反映的問題（案件 N）', '「Shop」回覆了您反映的問題（案件 N）：'],
  ])('reaches the customer in %s', async (locale, subject, intro) => {
    const { ticket, number, email } = await complain({ locale, page: `${siteOrigin}/orders/7?secret=x` });
    await reply(ticket, 'He is new here', 'note');
    await reply(ticket, '已寄出 — it is on its way.\n.\nBye');
    const mail = await sink.to(email);
    expect(mail.subject).toBe(subject.replace('N', String(number)));
    expect(mail.text).toContain(intro.replace('N', String(number)));
    expect(mail.text.replaceAll('\r\n', '\n')).toContain('已寄出 — it is on its way.\n.\nBye');
    expect(mail.text).toContain(`${siteOrigin}/orders/7`);
    expect(mail.text).not.toContain('secret');
    expect(mail.to).toEqual([email]);
    expect(mail.headers.from).toBe('"Shop, Inc." <care@shop.example>');
    expect(mail.headers['auto-submitted']).toBeUndefined();
    expect(mail.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/);
  });

  test('carries no link that came from a stranger', async () => {
    const { ticket, email } = await complain({ page: 'https://evil.test/sign-in' });
    await reply(ticket, 'Hello');
    expect((await sink.to(email)).text).not.toContain('evil.test');
  });

  test('holds markup as the text it is', async () => {
    const { ticket, email } = await complain({});
    const text = '<a href=//evil>reset your password</a><style>*{display:none}</style> {link} {site}';
    await reply(ticket, text);
    const mail = await sink.to(email);
    expect(mail.text).toContain(text);
    expect(mail.headers['content-type']).toMatch(/^text\/plain/);
  });

  test('and those after it are one conversation, of people and of programs, though the site was renamed', async () => {
    const { ticket, number, email } = await complain({});
    await reply(ticket, 'One');
    const first = await sink.to(email);
    const key = await owner.post(`/api/sites/${site.siteId}/api-keys`, { name: 'Robot', role: 'agent' });
    await owner.edit(`/api/sites/${site.siteId}`, { name: 'Renamed' });
    await owner.as({ bearer: key.body.secret }).post(`${ticket}/messages`, { text: 'Two', visibility: 'public' });
    const second = await sink.to(email, 2);
    await owner.edit(`/api/sites/${site.siteId}`, { name: 'Shop' });
    await reply(ticket, 'Three');
    const third = await sink.to(email, 3);
    const ids = [first, second, third].map(({ headers }) => headers['message-id']!);
    expect([first, second, third].map(threading)).toEqual([
      { subject: `Your complaint #${number} at Shop: an answer` },
      { subject: `Re: ${first.subject}`, reply: ids[0], references: ids[0], auto: 'auto-generated' },
      { subject: `Re: ${first.subject}`, reply: ids[1], references: `${ids[0]} ${ids[1]}` },
    ]);
  });

  test('of a resolution is sent with its last word', async () => {
    const { ticket, email } = await complain({});
    await owner.post(`${ticket}/resolution`, { text: 'Solved, I hope.' });
    expect((await sink.to(email)).text).toContain('Solved, I hope.');
  });
});

describe('a copy that is not taken', () => {
  const lastOf = async (ticket: string) => {
    const { body } = await owner.get(ticket);
    return { mail: body.messages.at(-1).mail, history: body.history.map(({ type }: { type: string }) => type) };
  };

  test('is no more tried once it is refused for good, and its ticket says why; its end can still be taken back', async () => {
    const { ticket, email } = await complain({});
    sink.refusals.set(email, '550 No such user');
    await using stream = await openStream(`${server.url}/api/stream`, {
      cookie: site.ownerCookie,
    });
    await owner.post(`${ticket}/resolution`, { text: 'Solved, I hope.' });
    await until(async () => (await stream.next())?.data.includes('mail.failed'));
    const { mail, history } = await lastOf(ticket);
    expect(mail).toEqual({ state: 'failed', reason: '550 No such user' });
    expect(history.at(-1)).toBe('mail.failed');
    expect((await owner.del(`${ticket}/closure?undo=true`)).body).toMatchObject({ status: 'waiting' });
  });

  test('waits for another try when it is put off', async () => {
    const { ticket, email } = await complain({});
    sink.refusals.set(email, '451 Try again later');
    await reply(ticket, 'Hello');
    await expect
      .poll(() => lastOf(ticket))
      .toMatchObject({
        mail: { state: 'retrying' },
      });
    expect((await lastOf(ticket)).history).not.toContain('mail.failed');
  });
});

describe('a name that is not only a name', () => {
  test.each(['Shop\r\nBcc: evil@z.example', 'Shop\nX-Evil: 1', 'Shop\u0000', 'a\u2028b', 'a\u0085b'])(
    '%j is no name of a site',
    async (name) => {
      const { status, body } = await owner.edit(`/api/sites/${site.siteId}`, { name });
      expect([status, body.errors[0].field]).toEqual([400, 'name']);
    },
  );

  test.each([
    '"Shop" <evil@z.example>, x',
    '</title><script>',
    '=?utf-8?q?a=0D=0ABcc:_evil@z.example?=',
    '{inviter} $& 回',
  ])('%j stands in a subject and adds no header and nobody to write to', async (name) => {
    expect((await owner.edit(`/api/sites/${site.siteId}`, { name })).status).toBe(200);
    const { ticket, email } = await complain({});
    await reply(ticket, 'Hello');
    const mail = await sink.to(email);
    await owner.edit(`/api/sites/${site.siteId}`, { name: 'Shop' });
    expect(mail.to).toEqual([email]);
    expect(mail.headers.to).toBe(email);
    expect(Object.keys(mail.headers).toSorted()).toEqual(
      [
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ].toSorted(),
    );
    expect(mail.subject.length).toBeLessThanOrEqual(200);
  });
});

test('an invitation and a new password go out, and there is no dev mailbox', async () => {
  await owner.post(`/api/sites/${site.siteId}/invitations`, { email: 'new@staff.example', role: 'agent' });
  const invitation = await sink.to('new@staff.example');
  expect(invitation.subject).toBe('An invitation to work on Huiyin');
  expect(invitation.text).toContain('“Olive Owner” invites you to work on “Shop” as agent.');
  expect(invitation.text).toMatch(new RegExp(`${server.url}/admin/invitation#[\\w-]{43}`));
  await client(server.url).post('/api/auth/request-password-reset', { email: ownerPerson.email });
  expect((await sink.to(ownerPerson.email)).text).toMatch(new RegExp(`${server.url}/admin/reset#[\\w-]+`));
  expect((await client(server.url).get('/dev/mail')).status).toBe(404);
});

test('a test mail arrives, or says why it does not', async () => {
  const tests = `/api/sites/${site.siteId}/test-mails`;
  const outcome = async (): Promise<any> => {
    const { id } = (await owner.post(tests, {})).body;
    return until(
      async () => {
        const { body } = await owner.get(`${tests}/${id}`);
        return body.state === 'waiting' ? undefined : body;
      },
      { otherwise: () => 'a test mail that is tried' },
    );
  };
  const [email, earlier] = [ownerPerson.email, sink.mails.filter(({ to }) => to.includes(ownerPerson.email)).length];
  expect(await outcome()).toMatchObject({ state: 'sent', to: email, fault: null });
  const mail = await sink.to(email, earlier + 1);
  expect([mail.subject, mail.text]).toEqual(['Test mail from Huiyin', expect.stringContaining('“Olive Owner” asked')]);
  sink.refusals.set(email, '550 5.1.1 No such user');
  expect(await outcome()).toMatchObject({ state: 'failed', fault: 'refused', reply: '550 5.1.1 No such user' });
  sink.refusals.delete(email);
  expect((await owner.get(`/api/sites/${site.siteId}/health`)).body.mail).toMatchObject({
    from: 'care@shop.example',
    fault: 'refused',
  });
});

test('nobody got a mail twice, nor a note', async () => {
  // The outbox has gone round twice more when these two, one after the other, have come.
  for (const email of ['once@staff.example', 'twice@staff.example']) {
    await owner.post(`/api/sites/${site.siteId}/invitations`, { email, role: 'agent' });
    await sink.to(email);
  }
  for (let n = 1; n <= sent; n++) {
    const got = sink.mails.filter((m) => m.to.includes(`customer${n}@mail.example`));
    expect(new Set(got.map(({ text }) => text)).size, `customer${n}`).toBe(got.length);
  }
  expect(new Set(sink.mails.map((m) => m.headers['message-id'])).size).toBe(sink.mails.length);
  expect(sink.mails.some((m) => m.text.includes('He is new here'))).toBe(false);
});

test('a link that was mailed stands in no log', () => {
  const tokens = sink.mails.flatMap(({ text }) => /(?:#|token=)([\w-]{20,})/.exec(text)?.[1] ?? []);
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(server.logs.join('\n')).not.toContain(token);
});

test('neither the mail server nor an open stream keeps the server from ending', async () => {
  const stream = `${server.url}/api/stream`;
  await using open = await openStream(stream, { cookie: site.ownerCookie });
  expect(open.status).toBe(200);
  expect(await server.stop()).toBe(0);
});
