import { expect, it } from 'vitest';
import { MailRefused, type Mailer, type OutgoingMail } from '../base/deps.ts';
import type { Staff } from '../base/actor.ts';
import { createCall } from '../base/call.ts';
import { createIntake } from '../intake/intake.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { ticketFor } from '../intake/submit-response.ts';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { ticketOf, type Ticket } from '../tickets/read-ticket.ts';
import { replyToTicket } from './reply-to-ticket.ts';
import { viewTicket } from '../desk/view-ticket.ts';
import { sendDueMail as send } from '../base/outbox/send-due-mail.ts';
import { copiesOfReplies } from './copies-of-replies.ts';

const sendDueMail = (t: TestDb, mailer: Mailer) => send(t, mailer, copiesOfReplies(t));

const minute = 60_000;
const email = 'customer@mail.example';
const person: Staff = { kind: 'person', id: 'p', name: 'Olive' };
const program: Staff = { kind: 'key', id: 'k', name: 'Robot' };

async function complain(t: TestDb, site: Site, sample = false): Promise<Ticket> {
  const [id, now] = [t.ids.uuid(), t.clock.now()];
  const row = prepareRow(
    { kind: 'complaint', comment: 'Late', contact: { email } },
    {
      site,
      id,
      asked: { survey: 'complaint', version: 1, questions: [] },
      channel: 'widget',
      occurredAt: now,
      receivedAt: now,
      sample,
    },
  );
  await createIntake({ ...t, sharesWork: false }).add({ row, ticket: ticketFor(row, {}, site, null) });
  return ticketOf(t.db, site.id, id);
}

const viewer = (t: TestDb, site: Site) => t.call(site, person);

const reply = (t: TestDb, site: Site, ticket: Ticket, text: string, actor: Staff = person) =>
  replyToTicket(createCall(t, { actor, site, permissions: [] }), ticket, { text, visibility: 'public' });

/** A mail server that says what it is told to. */
function mailServer(): Mailer & { tries: OutgoingMail[]; says: Error | null } {
  const server = {
    tries: [] as OutgoingMail[],
    says: null as Error | null,
    async send(mail: OutgoingMail) {
      server.tries.push(mail);
      if (server.says) throw server.says;
    },
  };
  return server;
}

it('copies to one address are one conversation of their ticket, also those on their way and after the site was renamed', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const [ticket, other] = [await complain(t, site), await complain(t, site)];
  const server = mailServer();
  await reply(t, site, ticket, 'one');
  await reply(t, site, other, 'elsewhere');
  server.says = new Error('451 later');
  await sendDueMail(t, server);
  server.says = null;
  await reply(t, { ...site, name: 'Renamed' }, ticket, 'two', program);
  t.clock.advance(minute);
  for (let n = 3; n <= 24; n++) await reply(t, site, ticket, String(n));
  server.tries = [];
  while (await sendDueMail(t, server));

  // One that was put off may be overtaken; its place in the conversation stays.
  const mails = server.tries.toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1));
  const isApart = ({ text }: OutgoingMail) => text.includes('elsewhere');
  expect(mails.filter(isApart)).toMatchObject([{ earlier: [], subject: 'Your complaint #2 at Shop: an answer' }]);
  const thread = mails.filter((mail) => !isApart(mail));
  const first = thread[0]!;
  expect(first.subject).toBe('Your complaint #1 at Shop: an answer');
  expect(new Set(thread.slice(1).map(({ subject }) => subject))).toEqual(new Set([`Re: ${first.subject}`]));
  expect(thread.map(({ byPerson }) => byPerson)).toEqual([true, false, ...Array<boolean>(22).fill(true)]);
  const ids = thread.map(({ messageId }) => messageId);
  expect(thread.map(({ earlier }) => earlier)).toEqual(ids.map((_, n) => ids.slice(Math.max(0, n - 20), n)));
});

it.each([
  ['shown', 1],
  ['withheld', 0],
] as const)(
  'while mails are %s a reply has no copy, and the first one that leaves begins the conversation',
  async (mail, shown) => {
    await using t = await openTestDb();
    const site = await t.site();
    const ticket = await complain(t, site);
    await reply({ ...t, settings: { ...t.settings, mail } }, site, ticket, 'Hello');
    expect((await t.db.query('SELECT id FROM outbox')).length).toBe(shown);
    await reply(t, site, ticket, 'Again');
    const server = mailServer();
    expect(await sendDueMail(t, server)).toBe(1);
    expect(server.tries).toMatchObject([{ subject: 'Your complaint #1 at Shop: an answer', earlier: [] }]);
    const { messages, mailFailed } = await viewTicket(viewer(t, site), ticket);
    expect([messages.map((message) => message.mail), mailFailed]).toEqual([[null, null, { state: 'sent' }], false]);
  },
);

it('nobody of the sample is mailed', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  await reply(t, site, await complain(t, site, true), 'Hello');
  expect(await t.db.query('SELECT id FROM outbox')).toEqual([]);
});

it('a copy that waited too long is told apart from one that was refused', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const ticket = await complain(t, site);
  await reply(t, site, ticket, 'Hello');
  t.clock.advance(3 * 24 * 60 * minute);
  await sendDueMail(t, mailServer());
  const { messages, history, mailFailed } = await viewTicket(viewer(t, site), ticket);
  expect([messages[1]!.mail, history.at(-1)!.type, mailFailed]).toEqual([{ state: 'too_late' }, 'mail.failed', true]);
});

it('a ticket says of each reply what became of its copy, and is ours again when one that nobody reads elsewhere has failed', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const ticket = await complain(t, site);
  const server = mailServer();
  await reply(t, site, ticket, 'Hello');
  const look = async () => {
    const { messages, history, ...line } = await viewTicket(viewer(t, site), ticket);
    return { ...line, mail: messages.map((message) => message.mail), last: history.at(-1)! };
  };
  expect((await look()).mail).toEqual([null, { state: 'waiting' }]);

  server.says = new Error('451 later');
  await sendDueMail(t, server);
  expect(await look()).toMatchObject({
    mail: [null, { state: 'retrying' }],
    last: { type: 'message.staff' },
  });

  server.says = null;
  t.clock.advance(minute);
  await sendDueMail(t, server);
  expect(await look()).toMatchObject({ mail: [null, { state: 'sent' }], status: 'waiting', mailFailed: false });

  await reply(t, site, ticket, 'Still there?');
  server.says = new MailRefused(`550 No\nsuch user${'!'.repeat(300)}`);
  const { revision } = await look();
  await sendDueMail(t, server);
  expect(await look()).toMatchObject({
    mail: [null, { state: 'sent' }, { state: 'failed', reason: '550 No such user'.padEnd(200, '!') }],
    last: { type: 'mail.failed', actor: { kind: 'system' }, revision: revision + 1 },
    revision: revision + 1,
    status: 'open',
    replyDueAt: new Date(t.clock.now() + site.firstReplyMinutes * minute).toISOString(),
    mailFailed: true,
  });
});
