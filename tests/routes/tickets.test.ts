import { beforeAll, describe, expect, test } from 'vitest';
import { complain, type Complaint } from './kit/complaint.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, processesForget, site } from './kit/routes.ts';
import { join, newSite, type Person } from './kit/staff.ts';

type Made = { siteId: string; siteKey: string };
const freshSite = async (): Promise<Made> => {
  const { id, key } = await newSite({ origins: [siteOrigin] });
  return { siteId: id, siteKey: key };
};
const list = async ({ siteId }: Made, query = ''): Promise<any> => {
  const { status, body } = await owner().get(`/api/sites/${siteId}/tickets?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const numbers = (page: { items: { number: number }[] }): number[] => page.items.map((t) => t.number);
const types = (ticket: { history: { type: string }[] }): string[] => ticket.history.map((e) => e.type);

describe('the list', () => {
  let shop: Made;
  let late: Complaint, answered: Complaint, solved: Complaint, closed: Complaint;
  let agent: Person;

  beforeAll(async () => {
    shop = await freshSite();
    agent = await join(shop.siteId, 'agent', 'Aki');
    const say = (comment: string, more = {}): Promise<Complaint> => complain({ comment, ...more }, shop);
    late = await say('快递三天还没到，怎么回事？', { category: 'delivery/late', contact: { name: '王小明' } });
    answered = await say('Refund of my café order is late — 50% off_', { category: 'refund' });
    solved = await say('𠮷野家 order was cold', { category: 'delivery' });
    closed = await say('spam spam spam');
    await agent.client.post(`${answered.ticket}/messages`, { text: 'Which card did you use?', visibility: 'public' });
    await agent.client.post(`${answered.ticket}/messages`, { text: 'VIP: hurry', visibility: 'note' });
    await agent.client.put(`${answered.ticket}/assignment`, { personId: agent.id });
    await agent.client.post(`${solved.ticket}/resolution`, {});
    await agent.client.post(`${closed.ticket}/closure`, {});
  });

  test.each<[query: string, expected: () => Complaint[]]>([
    ['', () => [closed, solved, answered, late]],
    ['status=all', () => [closed, solved, answered, late]],
    ['status=open', () => [late]],
    ['status=waiting', () => [answered]],
    ['status=unanswered', () => [answered, late]],
    ['status=resolved', () => [solved]],
    ['status=closed', () => [closed]],
    ['category=delivery', () => [solved, late]],
    ['category=delivery%2Flate', () => [late]],
    ['category=deliver', () => []],
    ['category=nothing', () => []],
    ['assignee=none', () => [closed, solved, late]],
    ['assignee=me', () => []],
    ['status=resolved&category=delivery', () => [solved]],
    ['sort=newest', () => [answered, closed, solved, late]],
    ['sort=oldest', () => [late, answered, solved, closed]],
    ['status=unanswered&sort=waiting', () => [late, answered]],
    ['status=open&unread=true', () => [late]],
    ['q=50', () => [answered]],
    ['q=%2350', () => []],
    ['status=open&q=4', () => []],
    ['status=open&q=%234', () => [closed]],
    ['status=open&assignee=me&category=nothing&q=%20%23%204', () => [closed]],
  ])('?%s holds what it says', async (query, expected) => {
    const page = await list(shop, query);
    expect(numbers(page)).toEqual(expected().map((c) => c.number));
    expect(page.total).toBe(expected().length);
    expect(page.nextCursor).toBeNull();
  });

  test('assignee=me is about who asks', async () => {
    const mine = await agent.client.get(`/api/sites/${shop.siteId}/tickets?assignee=me`);
    expect(numbers(mine.body)).toEqual([answered.number]);
    const byId = await owner().get(`/api/sites/${shop.siteId}/tickets?assignee=${agent.id}`);
    expect(byId.body.items[0].assignee).toEqual({ id: agent.id, name: 'Aki' });
    const newestWord = { from: 'staff', excerpt: 'Which card did you use?', at: expect.any(String) };
    expect([byId.body.items[0], (await owner().get(answered.ticket)).body]).toMatchObject([
      { newestWord },
      { newestWord },
    ]);
  });

  test.each<[q: string, expected: () => Complaint[]]>([
    ['快递', () => [late]],
    ['三天还没到', () => [late]],
    ['怎', () => [late]],
    ['没怎么', () => []],
    ['王小明', () => [late]],
    ['refund', () => [answered]],
    ['REFUND cafe', () => [answered]],
    ['refund 快递', () => []],
    ['card', () => [answered]],
    ['vip', () => [answered]],
    ['𠮷野家', () => [solved]],
    ['delivery', () => [solved, late]],
    ['ref', () => [answered]],
    ['efund', () => []],
  ])('finds %s', async (q, expected) => {
    const page = await list(shop, `q=${encodeURIComponent(q)}`);
    expect(numbers(page)).toEqual(expected().map((c) => c.number));
  });

  test('finds a ticket by its number, with and without #', { tags: 'verb' }, async () => {
    expect(numbers(await list(shop, `q=${solved.number}`))).toContain(solved.number);
    expect(numbers(await list(shop, `q=%23${solved.number}`))).toContain(solved.number);
  });

  describe('finds what staff look for', () => {
    let desk: Made, other: Made;
    let named: Complaint, thai: Complaint, hebrew: Complaint;

    beforeAll(async () => {
      [desk, other] = [await freshSite(), await freshSite()];
      const contact = { name: '张丽', email: 'zhang.li@shop.example', phone: '+86 138-0013-8000' };
      const comment = 'Where are my refunds?';
      named = await complain({ comment, contact, answers: { order_number: 'SO-2026-00123' } }, desk);
      const unreached = { contact: { email: 'not an address' }, answers: { wish: 'refund' } };
      thai = await complain({ comment: 'สินค้ายังไม่มาถึงเลยค่ะ', ...unreached }, desk);
      hebrew = await complain({ comment: 'אֵיפֹה הַחֲבִילָה', category: 'delivery/late' }, desk);
      await complain({ comment, contact, category: 'delivery/late', answers: { wish: 'refund' } }, other);
    });

    test.each<[q: string, expected: () => Complaint[]]>([
      ['zhang.li@shop.example', () => [named]],
      ['Zhang.Li', () => [named]],
      ['zhang', () => [named]],
      ['shop.ex', () => [named]],
      ['张丽', () => [named]],
      ['13800138000', () => [named]],
      ['138 0013 8000', () => [named]],
      ['+8613800138000', () => [named]],
      ['8000', () => [named]],
      ['SO-2026-00123', () => [named]],
      ['so202600123', () => [named]],
      ['0123', () => [named]],
      ['refun', () => [named]],
      ['Refunds', () => [named]],
      ['REFUNDS zhang', () => [named]],
      ['not an address', () => [thai]],
      ['ยังไม่', () => [thai]],
      ['มาถึง', () => [thai]],
      ['החבילה', () => [hebrew]],
      ['配送', () => [hebrew]],
      ['Delivery', () => [hebrew]],
      ['送晚了', () => [hebrew]],
      ['החבילה 送晚', () => [hebrew]],
      ['退款', () => [thai]],
      ['My money back', () => [thai]],
      ['送晚了 退款', () => []],
      ['#2', () => [thai]],
      ['＃２', () => [thai]],
      ['２', () => [thai]],
    ])('%s', { tags: 'verb' }, async (q, expected) => {
      const page = await list(desk, `q=${encodeURIComponent(q)}`);
      expect(numbers(page)).toEqual(expected().map((c) => c.number));
      expect(page.total).toBe(expected().length);
    });
  });

  test.each([
    '"',
    '*',
    'NEAR(a b)',
    'col:x',
    'a OR b',
    'a AND',
    'NOT',
    '^x',
    '-',
    '{a b}',
    "' OR ''='",
    '%',
    '_',
    '\0',
    '"; DROP TABLE tickets; --',
    'x'.repeat(200),
    '１２３',
    '9'.repeat(200),
  ])('takes %j for words, not for a command', async (q) => {
    const page = await list(shop, `q=${encodeURIComponent(q)}`);
    expect(page.items.length).toBeLessThan(4);
  });

  test('takes a blank search for none', async () => {
    expect((await list(shop, 'q=%20')).total).toBe(4);
  });

  test.each([
    ['status', 'status=new'],
    ['status', "status=open' OR 1=1"],
    ['limit', 'limit=0'],
    ['limit', 'limit=101'],
    ['limit', 'limit=1e2'],
    ['limit', 'limit=-1'],
    ['cursor', 'cursor=1_x%27%20OR%201=1'],
    ['cursor', 'cursor=abc'],
    ['q', `q=${'x'.repeat(201)}`],
    ['assignee', `assignee=${'x'.repeat(65)}`],
    ['sort', 'sort=id;--'],
    ['order', 'order=asc'],
    ['q', 'q=a&q=b'],
    ['__proto__', '__proto__=x'],
  ])('refuses a wrong %s: ?%s', async (field, query) => {
    const { status, body } = await owner().get(`/api/sites/${shop.siteId}/tickets?${query}`);
    expect(status).toBe(400);
    expect(body.errors[0].field).toBe(field);
  });

  test('a made-up cursor of answers is refused too', async () => {
    for (const cursor of ['1_abc', '1_-', 'x', '1_1e9']) {
      const { status } = await owner().get(`/api/sites/${shop.siteId}/responses?cursor=${cursor}`);
      expect(status, cursor).toBe(400);
    }
  });
});

describe('pages', () => {
  test.each(['all', 'open'])(
    'of %s tickets leave nothing out and show nothing twice while new ones come',
    async (status) => {
      const shop = await freshSite();
      const there = await Promise.all(Array.from({ length: 23 }, (_, i) => complain({ comment: `no ${i}` }, shop)));
      const seen: number[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: any = await list(
          shop,
          `status=${status}&limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        );
        seen.push(...numbers(page));
        cursor = page.nextCursor;
        if (seen.length < 15) await complain({ comment: 'one more' }, shop);
      }
      expect(new Set(seen).size).toBe(seen.length);
      for (const { number } of there) expect(seen).toContain(number);
    },
  );

  test('of answers too', { tags: 'verb' }, async () => {
    const shop = await freshSite();
    await Promise.all(Array.from({ length: 17 }, () => complain({}, shop)));
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body } = await owner().get(`/api/sites/${shop.siteId}/responses?limit=4${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map((r: { id: string }) => r.id));
      cursor = body.nextCursor;
      if (seen.length < 9) await complain({}, shop);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(17);
  });
});

test('open tickets stand by when a reply is due, the longest overdue first', async () => {
  const shop = await freshSite();
  const slow = await complain({}, shop);
  await owner().edit(`/api/sites/${shop.siteId}`, { firstReplyMinutes: 5 });
  await expect
    .poll(async () => {
      const { ticket } = await complain({}, shop);
      const { firstReplyDueAt, openedAt } = (await owner().get(ticket)).body;
      return Date.parse(firstReplyDueAt) - Date.parse(openedAt);
    })
    .toBe(300_000);
  await processesForget();
  const quick = await complain({}, shop);
  const order = (await list(shop, 'status=open')).items;
  expect(order.map((t: any) => t.number).indexOf(quick.number)).toBeLessThan(
    order.map((t: any) => t.number).indexOf(slow.number),
  );
  const due = order.map((t: any) => t.replyDueAt);
  expect(due).toEqual(due.toSorted());
});

test('what nobody has opened is unread, and counted with what waits', { tags: 'verb' }, async () => {
  const shop = await freshSite();
  const agent = await join(shop.siteId, 'agent');
  const { ticket } = await complain({}, shop);
  const other = await complain({}, shop);
  await owner().put(`${ticket}/assignment`, { personId: agent.id });
  const counts = async () => (await agent.client.get(`/api/sites/${shop.siteId}/ticket-counts`)).body;
  const unread = async () => {
    const { items } = (await agent.client.get(`/api/sites/${shop.siteId}/tickets`)).body;
    return items.flatMap((line: { number: number; unread: boolean }) => (line.unread ? line.number : []));
  };
  const { revision, replyDueAt } = (await agent.client.get(ticket)).body;
  const all = {
    needsReply: 2,
    overdue: 0,
    dueWithinHour: 0,
    mine: 1,
    unassigned: 1,
    reopened: 0,
    unread: 2,
    waitingOnCustomer: 0,
    snoozed: 0,
  };
  const changesAt = new Date(Date.parse(replyDueAt) - 3_600_000).toISOString();
  expect(await counts()).toEqual({ ...all, changesAt });

  expect((await agent.client.put(`${ticket}/seen`, { revision })).status).toBe(204);
  expect([await unread(), (await counts()).unread]).toEqual([[other.number], 1]);
  expect((await owner().get(ticket)).body).toMatchObject({ unread: true, revision });
  await other.customer.post(`${other.thread}/messages`, { id: crypto.randomUUID(), text: 'Hello?' });
  await owner().post(`${other.ticket}/messages`, { text: 'Sorry', visibility: 'public' });
  expect([await unread(), (await counts()).unread]).toEqual([[], 0]);
});

test('fifty complaints at once get fifty numbers in a row', { tags: 'storage' }, async () => {
  const shop = await freshSite();
  const made = await Promise.all(Array.from({ length: 50 }, () => complain({}, shop)));
  expect(made.map((c) => c.number).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});

test('what somebody snoozed is out of their queue alone, and told to others', { tags: 'verb' }, async () => {
  const shop = await freshSite();
  const agent = await join(shop.siteId, 'agent', 'Aki');
  const { ticket, number } = await complain({}, shop);
  const other = await complain({}, shop);
  const path = `/api/sites/${shop.siteId}/tickets`;
  const until = new Date(Date.now() + 86_400_000).toISOString();
  const put = () => agent.client.put(`${ticket}/snooze`, { until });
  for (const { status, body } of [await put(), await put()])
    expect([status, body.snoozedUntil, body.snoozedBy]).toEqual([200, until, []]);
  const queue = async (snoozed: string) =>
    numbers((await agent.client.get(`${path}?status=open&snoozed=${snoozed}`)).body);
  expect([await queue('false'), await queue('true')]).toEqual([[other.number], [number]]);
  expect((await agent.client.get(`/api/sites/${shop.siteId}/ticket-counts`)).body).toMatchObject({
    needsReply: 1,
    snoozed: 1,
  });
  const { body } = await owner().get(ticket);
  expect([body.snoozedUntil, body.snoozedBy]).toEqual([null, [{ id: agent.id, name: 'Aki', until }]]);
  expect(types(body)).toEqual(['ticket.opened', 'ticket.snoozed']);
  expect((await agent.client.del(`${ticket}/snooze`)).body.snoozedUntil).toBeNull();
  expect(await queue('true')).toEqual([]);
});

describe('a ticket', () => {
  test('is the same by id and by number', { tags: 'verb' }, async () => {
    const { id, ticket } = await complain({ contact: { email: 'ann@mail.example', name: 'Ann' } });
    const byId = await owner().get(`/api/sites/${site().siteId}/tickets/${id.toUpperCase()}`);
    // Whose it is may become known between the two.
    const { customerId: _, ...same } = byId.body;
    expect((await owner().get(ticket)).body).toMatchObject(same);
    expect(byId.body).toMatchObject({
      customer: 'Ann',
      status: 'open',
      response: { contact: { email: 'ann@mail.example' } },
    });
  });

  test.each(['0', '99999999', '-1', '1e3', '%00', `${'9'.repeat(40)}`, 'null', '%2e%2e%2fx'])(
    '%s is not there',
    async (id) => {
      expect((await owner().get(`/api/sites/${site().siteId}/tickets/${id}`)).status).toBe(404);
    },
  );

  test('tells its history with who did it', { tags: 'verb' }, async () => {
    const { ticket, thread, customer } = await complain();
    const agent = await join(site().siteId, 'agent', 'Aki');
    await agent.client.put(`${ticket}/assignment`, { personId: agent.id });
    await agent.client.post(`${ticket}/messages`, { text: 'Hello', visibility: 'public' });
    await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'Hi' });
    await owner().post(`${ticket}/messages`, { text: 'careful', visibility: 'note' });
    await owner().put(`${ticket}/assignment`, { personId: null });
    await agent.client.post(`${ticket}/resolution`, { text: 'Done' });
    const { body } = await owner().get(ticket);
    expect(types(body)).toEqual([
      'ticket.opened',
      'ticket.assigned',
      'message.staff',
      'message.customer',
      'note.added',
      'ticket.unassigned',
      'message.staff',
      'ticket.resolved',
    ]);
    expect(body.history.map((e: any) => e.actor.name)).toEqual([
      null,
      'Aki',
      'Aki',
      null,
      'Olive Owner',
      'Olive Owner',
      'Aki',
      'Aki',
    ]);
    expect(body.messages.map((m: any) => [m.from, m.visibility, m.author?.name ?? null, m.text])).toEqual([
      ['customer', 'public', null, 'The parcel is late'],
      ['staff', 'public', 'Aki', 'Hello'],
      ['customer', 'public', null, 'Hi'],
      ['staff', 'note', 'Olive Owner', 'careful'],
      ['staff', 'public', 'Aki', 'Done'],
    ]);
  });

  test('keeps the moment of the first reply', async () => {
    const { ticket } = await complain();
    await owner().post(`${ticket}/messages`, { text: 'note', visibility: 'note' });
    expect((await owner().get(ticket)).body).toMatchObject({ firstRepliedAt: null, status: 'open' });
    const first = (await owner().post(`${ticket}/messages`, { text: 'one', visibility: 'public' })).body;
    const second = (await owner().post(`${ticket}/messages`, { text: 'two', visibility: 'public' })).body;
    expect(second.firstRepliedAt).toBe(first.firstRepliedAt);
    expect(second).toMatchObject({ status: 'waiting', replyDueAt: null });
  });

  test('says since when its reply is owed, which adds up to when it is due', async () => {
    const { ticket, thread, customer } = await complain();
    const look = async () => (await owner().get(ticket)).body;
    const took = ({ replySince, replyDueAt }: any): number => Date.parse(replyDueAt) - Date.parse(replySince);
    const opened = await look();
    expect([opened.replySince, took(opened)]).toEqual([opened.openedAt, 240 * 60_000]);
    const over = (await owner().post(`${ticket}/closure`, {})).body;
    expect([over.replySince, over.replyDueAt]).toEqual([null, null]);
    expect((await owner().del(`${ticket}/closure`)).body).toMatchObject({ replySince: opened.replySince });
    await owner().post(`${ticket}/messages`, { text: 'Which one?', visibility: 'public' });
    expect((await look()).replySince).toBeNull();
    await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text: 'The blue one' });
    const again = await look();
    expect([again.replySince, took(again)]).toEqual([again.messages.at(-1).at, 240 * 60_000]);
  });

  const steps = {
    reply: (t: string) => owner().post(`${t}/messages`, { text: 'x', visibility: 'public' }),
    note: (t: string) => owner().post(`${t}/messages`, { text: 'x', visibility: 'note' }),
    resolve: (t: string) => owner().post(`${t}/resolution`, {}),
    close: (t: string) => owner().post(`${t}/closure`, {}),
    reopen: (t: string) => owner().del(`${t}/closure`),
  };
  test.each<[before: (keyof typeof steps)[], step: keyof typeof steps, answer: number | string]>([
    [[], 'resolve', 201],
    [[], 'close', 201],
    [[], 'reopen', 'not_closed'],
    [['reply'], 'reopen', 'not_closed'],
    [['reply'], 'resolve', 201],
    [['resolve'], 'resolve', 'already_resolved'],
    [['resolve'], 'close', 201],
    [['resolve'], 'reopen', 200],
    [['resolve'], 'reply', 201],
    [['close'], 'close', 'already_closed'],
    [['close'], 'resolve', 'ticket_closed'],
    [['close'], 'reply', 'ticket_closed'],
    [['close'], 'note', 201],
    [['close'], 'reopen', 200],
    [['close', 'reopen'], 'reply', 201],
    [['resolve', 'reopen'], 'resolve', 201],
  ])('after %j answers %s with %s', async (before, step, answer) => {
    const { ticket } = await complain();
    for (const earlier of before) await steps[earlier](ticket);
    const was = (await owner().get(ticket)).body;
    const { status, body } = await steps[step](ticket);
    if (typeof answer === 'number') return expect(status).toBe(answer);
    expect([status, body.code]).toEqual([409, answer]);
    expect((await owner().get(ticket)).body).toEqual(was);
  });

  test.each(['resolve', 'close'] as const)(
    'that twelve people %s at once tells of it once',
    { tags: 'storage' },
    async (step) => {
      const { ticket } = await complain();
      const answers = await Promise.all(Array.from({ length: 12 }, () => steps[step](ticket)));
      expect(answers.filter((a) => a.status === 201)).toHaveLength(1);
      expect(answers.filter((a) => a.status === 409)).toHaveLength(11);
      const type = step === 'close' ? 'ticket.closed' : 'ticket.resolved';
      expect(types((await owner().get(ticket)).body).filter((t) => t === type)).toHaveLength(1);
    },
  );

  test('that is answered and closed at once keeps both or refuses the answer', { tags: 'storage' }, async () => {
    const { ticket } = await complain();
    const [said, closed] = await Promise.all([steps.reply(ticket), steps.close(ticket)]);
    expect(closed.status).toBe(201);
    const { body } = await owner().get(ticket);
    expect(body.messages).toHaveLength(said.status === 201 ? 2 : 1);
    expect(body.status).toBe('closed');
  });

  test('takes a staff message once under its id', { tags: 'storage' }, async () => {
    const { ticket } = await complain();
    const message = { id: crypto.randomUUID(), text: 'Hello', visibility: 'public' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => owner().post(`${ticket}/messages`, message)));
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201, 201]);
    const other = await owner().post(`${ticket}/messages`, { ...message, visibility: 'note' });
    expect([other.status, other.body.code]).toEqual([409, 'id_taken']);
    expect((await owner().get(ticket)).body.messages).toHaveLength(2);
  });

  test.each(['viewer', 'nobody', 'made-up'] as const)('is not given to a %s', async (who) => {
    const { ticket } = await complain();
    const personId =
      who === 'viewer' ? (await join(site().siteId, 'viewer')).id : who === 'nobody' ? crypto.randomUUID() : "' OR 1=1";
    const { status, body } = await owner().put(`${ticket}/assignment`, { personId });
    expect([status, body.errors[0].field]).toEqual([400, 'personId']);
    expect((await owner().get(ticket)).body.assignee).toBeNull();
  });

  test.each<[path: string, method: 'post' | 'put', body: Record<string, unknown>, field: string]>([
    ['messages', 'post', { text: 'x', visibility: 'everybody' }, 'visibility'],
    ['messages', 'post', { text: 'x'.repeat(8001), visibility: 'note' }, 'text'],
    ['messages', 'post', { text: 'a\0', visibility: 'note' }, 'text'],
    ['messages', 'post', { text: 'x', visibility: 'note', author: 'me' }, 'author'],
    ['messages', 'post', { text: 'x', visibility: 'public', at: '2020-01-01' }, 'at'],
    ['assignment', 'put', { personId: null, siteId: 'x' }, 'siteId'],
    ['assignment', 'put', {}, 'personId'],
    ['resolution', 'post', { text: '' }, 'text'],
    ['resolution', 'post', { score: 5 }, 'score'],
    ['closure', 'post', { closedAt: 0 }, 'closedAt'],
  ])('%s by %s with %j is refused by name', async (path, method, body, field) => {
    const { ticket } = await complain();
    const answer = await owner()[method](`${ticket}/${path}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((e: { field: string }) => e.field)).toContain(field);
  });
});
