import { beforeAll, describe, expect, test } from 'vitest';
import { otherPeople } from '@huiyin/shared/contract/tickets';
import { complain } from './kit/complaint.ts';
import { owner, site } from './kit/routes.ts';
import { join, type Person } from './kit/staff.ts';

let mei: Person;
let bo: Person;
beforeAll(async () => {
  mei = await join(site().siteId, 'manager', 'Mei');
  bo = await join(site().siteId, 'agent', 'Bo');
});

const reply = (text: string, base?: number): Record<string, unknown> => ({ text, visibility: 'public', base });
const types = (ticket: { history: { type: string }[] }): string[] => ticket.history.map((event) => event.type);

describe('an ending that is taken back', () => {
  const endings = { resolution: 'resolved', closure: 'closed' } as const;

  test.each(Object.entries(endings))('by undoing a %s: all is as it was, the clock too', async (path, ended) => {
    const { ticket } = await complain();
    const before = (await owner().get(ticket)).body;
    const over = (await owner().post(`${ticket}/${path}`, {})).body;
    expect(over).toMatchObject({ status: ended, replyDueAt: null });
    const { status, body } = await owner().del(`${ticket}/closure?undo=true`);
    expect([status, body.status, body.replyDueAt]).toEqual([200, 'open', before.replyDueAt]);
    expect(body.history.at(-1)).toMatchObject({ type: 'ticket.reopened', data: { undone: true } });
  });

  test.each(Object.keys(endings))(
    'by reopening after a %s: the clock of an unanswered ticket goes on',
    async (path) => {
      const { ticket } = await complain();
      const { replyDueAt } = (await owner().get(ticket)).body;
      await owner().post(`${ticket}/${path}`, {});
      expect((await owner().del(`${ticket}/closure`)).body).toMatchObject({ status: 'open', replyDueAt });
    },
  );

  test('was waiting for the customer, and does so again; the question whether it is solved is gone', async () => {
    const { ticket, thread, customer } = await complain();
    await owner().post(`${ticket}/messages`, reply('Which one?'));
    await owner().post(`${ticket}/resolution`, {});
    expect((await customer.get(thread)).body.rating).not.toBeNull();
    expect((await owner().del(`${ticket}/closure?undo=true`)).body).toMatchObject({
      status: 'waiting',
      replyDueAt: null,
    });
    expect((await customer.get(thread)).body.rating).toBeNull();
  });

  test('was resolved with a last word: that stays said, and a clock runs once the customer writes again', async () => {
    const { ticket, thread, customer } = await complain();
    await owner().post(`${ticket}/resolution`, { text: 'Solved, I hope.' });
    const undone = (await owner().del(`${ticket}/closure?undo=true`)).body;
    expect(undone).toMatchObject({ status: 'waiting', replyDueAt: null });
    await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'No' });
    expect((await owner().get(ticket)).body).toMatchObject({ status: 'open', replyDueAt: expect.any(String) });
  });

  test('was resolved before it was closed, and is so again, still asked', async () => {
    const { ticket, thread, customer } = await complain();
    await owner().post(`${ticket}/resolution`, {});
    await owner().post(`${ticket}/closure`, {});
    expect((await owner().del(`${ticket}/closure?undo=true`)).body.status).toBe('resolved');
    expect((await customer.get(thread)).body.rating).toMatchObject({ score: null });
  });

  test('stays where something else happened since', async () => {
    const { ticket, thread, customer } = await complain();
    const undo = async () => (await owner().del(`${ticket}/closure?undo=true`)).body.code;
    expect(await undo()).toBe('conflict');
    await owner().post(`${ticket}/resolution`, {});
    await mei.client.post(`${ticket}/messages`, { text: 'Careful', visibility: 'note' });
    expect(await undo()).toBe('conflict');
    await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'Not solved' });
    expect(await undo()).toBe('conflict');
    const { replyDueAt, openedAt } = (await owner().get(ticket)).body;
    expect(Date.parse(replyDueAt)).toBeGreaterThan(Date.parse(openedAt));
  });

  test('is one’s own, and the one that is meant', async () => {
    const { ticket, thread, customer } = await complain();
    const end = async (who = owner()): Promise<number> => (await who.post(`${ticket}/resolution`, {})).body.revision;
    const undo = async (base: number, who = owner()) => {
      const { body } = await who.del(`${ticket}/closure?undo=true&base=${base}`);
      return body.code ?? body.status;
    };
    const first = await end();
    await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'Not solved' });
    const colleagues = await end(mei.client);
    expect([await undo(first), await undo(colleagues)]).toEqual(['conflict', 'conflict']);
    expect(await undo(colleagues, mei.client)).toBe('open');
    const second = await end();
    expect([await undo(first), await undo(second)]).toEqual(['conflict', 'open']);
    expect((await owner().del(`${ticket}/closure?base=1`)).body.errors).toMatchObject([{ field: 'base' }]);
  });
});

describe('a ticket two people see', { tags: 'storage' }, () => {
  test.each<[what: string, by: 'mei' | 'customer', method: 'post' | 'put', path: string, body: object]>([
    ['a reply after a colleague’s', 'mei', 'post', 'messages', { text: 'x', visibility: 'public' }],
    ['a reply after the customer wrote', 'customer', 'post', 'messages', { text: 'x', visibility: 'public' }],
    ['a resolution after the customer wrote', 'customer', 'post', 'resolution', {}],
    ['an end after a colleague’s reply', 'mei', 'post', 'closure', {}],
  ])('%s waits for a look, and changes nothing', async (_, by, method, path, body) => {
    const { ticket, thread, customer } = await complain();
    const { revision } = (await bo.client.get(ticket)).body;
    if (by === 'mei') await mei.client.post(`${ticket}/messages`, reply('Mine'));
    else await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'Hello?' });
    const after = (await bo.client.get(ticket)).body;
    const refused = await bo.client[method](`${ticket}/${path}`, { ...body, base: revision });
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict']);
    expect((await bo.client.get(ticket)).body).toEqual(after);
    const { status } = await bo.client[method](`${ticket}/${path}`, { ...body, base: after.revision });
    expect(status).toBe(201);
  });

  test('is not closed over a customer who says that nothing is solved', async () => {
    const { ticket, thread, customer } = await complain();
    const { revision } = (await bo.client.post(`${ticket}/resolution`, {})).body;
    await customer.post(`${thread}/rating`, { score: 1, comment: 'Not solved' });
    expect((await bo.client.post(`${ticket}/closure`, { base: revision })).body.code).toBe('conflict');
    expect((await bo.client.get(ticket)).body.status).toBe('open');
  });

  test('is given away by who saw last whose it is', async () => {
    const { ticket } = await complain();
    const { revision } = (await bo.client.get(ticket)).body;
    await mei.client.put(`${ticket}/assignment`, { personId: mei.id, base: revision });
    const assign = (base?: number) => bo.client.put(`${ticket}/assignment`, { personId: bo.id, base });
    expect((await assign(revision)).body.code).toBe('conflict');
    expect((await assign()).body.assignee.name).toBe('Bo');
  });

  test('takes what does not touch what others did: notes, one’s own twice, and calls that name no revision', async () => {
    const { ticket } = await complain();
    const { revision } = (await bo.client.get(ticket)).body;
    for (const text of ['one', 'two']) {
      expect((await bo.client.post(`${ticket}/messages`, reply(text, revision))).status).toBe(201);
    }
    expect(
      (await mei.client.post(`${ticket}/messages`, { text: 'n', visibility: 'note', base: revision })).status,
    ).toBe(201);
    expect((await mei.client.post(`${ticket}/messages`, reply('without'))).status).toBe(201);
    expect((await mei.client.put(`${ticket}/assignment`, { personId: null, base: revision })).status).toBe(200);
    expect(types((await owner().get(ticket)).body)).toHaveLength(5);
  });

  test('of twelve replies at once, made on what was seen, one is stored', async () => {
    const { ticket } = await complain();
    const { revision } = (await bo.client.get(ticket)).body;
    const people = [mei, bo];
    const answers = await Promise.all(
      people.map(({ client, name }) => client.post(`${ticket}/messages`, reply(name, revision))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test('tells who else looks at it or writes on it, until they leave', async () => {
    const { ticket } = await complain();
    const me = `${ticket}/presence/me`;
    const others = ({ body }: { body: { others: { name: string; state: string }[] } }): string[] =>
      otherPeople.parse(body).others.map(({ name, state }) => `${name} ${state}`);
    const be = async ({ client }: Person, state: string): Promise<string[]> => others(await client.put(me, { state }));
    expect(await be(mei, 'looking')).toEqual([]);
    expect(await be(bo, 'writing')).toEqual(['Mei looking']);
    expect(await be(mei, 'writing')).toEqual(['Bo writing']);
    await mei.client.post(`${ticket}/messages`, reply('Sent'));
    expect(await be(bo, 'looking')).toEqual(['Mei looking']);
    expect(others(await bo.client.del(me))).toEqual(['Mei looking']);
    expect(await be(mei, 'looking')).toEqual([]);
  });
});

describe('what was changed since', () => {
  const sitePath = () => `/api/sites/${site().siteId}`;

  test('names who changed it: the site, where a survey is asked, what it asks', async () => {
    const view = (await owner().get(sitePath())).body;
    expect((await mei.client.patch(sitePath(), { coolDownDays: 9, base: view.revision })).status).toBe(200);
    const late = await owner().patch(sitePath(), { coolDownDays: 8, base: view.revision });
    expect([late.status, late.body.code, late.body.by]).toEqual([409, 'conflict', 'Mei']);

    // Whoever changed that very field, not whoever changed something last.
    const { revision: base } = (await owner().get(sitePath())).body;
    await mei.client.patch(sitePath(), { coolDownDays: 10, base });
    await owner().patch(sitePath(), { firstReplyMinutes: 300, base: base + 1 });
    expect((await owner().patch(sitePath(), { coolDownDays: 8, base })).body.by).toBe('Mei');

    const path = `${sitePath()}/surveys/nps`;
    const survey = (await owner().get(path)).body;
    expect((await mei.client.patch(path, { position: 7, base: survey.revision })).status).toBe(200);
    expect((await owner().patch(path, { position: 8, base: survey.revision })).body.by).toBe('Mei');

    const version = { ...survey.definition, base: survey.version };
    expect((await owner().post(`${path}/versions`, version)).status).toBe(201);
    expect((await mei.client.post(`${path}/versions`, version)).body).toMatchObject({
      code: 'conflict',
      by: 'Olive Owner',
    });
  });
});

test(
  'a tab that is another person’s than who is signed in is refused, whatever it asks',
  { tags: 'auth' },
  async () => {
    const { ticket } = await complain();
    const as = ({ id }: Person) => ({ headers: { 'huiyin-person': id } });
    const answers = [
      await bo.client.get('/api/me', as(mei)),
      await bo.client.get(ticket, as(mei)),
      await bo.client.post(`${ticket}/messages`, reply('x'), as(mei)),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([409, 'other_person']);
    expect((await bo.client.post(`${ticket}/messages`, reply('x'), as(bo))).status).toBe(201);
  },
);
