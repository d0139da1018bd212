import { describe, expect, test } from 'vitest';
import { newSecret } from '../kit/customers.ts';
import { complain, type Complaint } from './kit/complaint.ts';
import { openStream, type EventStream } from '../kit/event-stream.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { baseUrls, now, owner, visitor } from './kit/routes.ts';

const newId = (): string => crypto.randomUUID();
const reply = async ({ ticket }: Complaint, text: string, visibility = 'public'): Promise<any> => {
  const { status, body } = await owner().post(`${ticket}/messages`, { text, visibility });
  expect(status).toBe(201);
  return body;
};
const resolve = async ({ ticket }: Complaint, text?: string): Promise<void> => {
  expect((await owner().post(`${ticket}/resolution`, text ? { text } : {})).status).toBe(201);
};
const texts = (thread: { messages: { text: string }[] }): string[] => thread.messages.map((m) => m.text);
const watch = ({ thread, secret }: Complaint): Promise<EventStream> =>
  openStream((baseUrls().at(-1) ?? '') + thread, { origin: siteOrigin, authorization: `Bearer ${secret}` });

describe('a thread opens to its secret alone', () => {
  const refusals: [
    name: string,
    call: (mine: Complaint, other: Complaint) => ReturnType<ReturnType<typeof visitor>['get']>,
  ][] = [
    ['a wrong secret', (mine) => visitor().as({ bearer: newSecret() }).get(mine.thread)],
    ["another thread's secret", (mine, other) => visitor().as({ bearer: other.secret }).get(mine.thread)],
    [
      'a secret with a letter too many',
      (mine) =>
        visitor()
          .as({ bearer: `${mine.secret}x` })
          .get(mine.thread),
    ],
    ['an unknown id', (mine) => visitor().as({ bearer: mine.secret }).get(`/v1/threads/${newId()}`)],
    ['an id that is none', (mine) => visitor().as({ bearer: mine.secret }).get(`/v1/threads/' OR 1=1`)],
    [
      'a wrong secret, to write',
      (mine) => visitor().as({ bearer: newSecret() }).post(`${mine.thread}/messages`, { id: newId(), text: 'x' }),
    ],
    [
      "another thread's secret, to write",
      (mine, other) =>
        visitor().as({ bearer: other.secret }).post(`${mine.thread}/messages`, { id: newId(), text: 'x' }),
    ],
    [
      "another thread's secret, to rate",
      (mine, other) => visitor().as({ bearer: other.secret }).post(`${mine.thread}/rating`, { score: 1 }),
    ],
  ];
  test.each(refusals)('%s is the same 404', async (_, call) => {
    const [mine, other] = [await complain(), await complain()];
    const answer = await call(mine, other);
    const nothing = await visitor().as({ bearer: newSecret() }).get(`/v1/threads/${newId()}`);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(nothing.body);
    expect((await mine.customer.get(mine.thread)).body.messages).toHaveLength(1);
  });

  test.each([
    ['none', {}],
    ['one that is too short', { authorization: 'Bearer short' }],
    ['one of another kind', { authorization: 'Basic a2s6a2s=' }],
    ['a staff session', { cookie: 'sid=x' }],
  ])('%s asks for one', async (_, headers) => {
    const { thread } = await complain();
    expect((await visitor().get(thread, { headers })).status).toBe(401);
  });

  test('a complaint sent without a secret has no thread to open', async () => {
    const mine = await complain({ threadSecret: undefined });
    expect((await mine.customer.get(mine.thread)).status).toBe(404);
    expect((await owner().get(mine.ticket)).body.threadReadable).toBe(false);
    // A kiosk sends one, and keeps it for nobody.
    const there = await complain({ channel: 'kiosk' });
    expect((await owner().get(there.ticket)).body.threadReadable).toBe(false);
  });

  test('a secret is nowhere to be read again', async () => {
    const mine = await complain();
    const seen = JSON.stringify([(await owner().get(mine.ticket)).body, (await mine.customer.get(mine.thread)).body]);
    expect(seen).not.toContain(mine.secret);
  });
});

test('a note stays inside: not in the thread, not in its stream, not in its ETag', async () => {
  const mine = await complain();
  const before = await mine.customer.get(mine.thread);
  await using stream = await watch(mine);
  await stream.next();
  await reply(mine, 'He is a difficult one', 'note');
  const after = await mine.customer.get(mine.thread);
  expect(JSON.stringify(after.body)).not.toContain('difficult');
  expect(after.body.ticket.status).toBe('open');
  await reply(mine, 'Hello');
  expect(JSON.stringify(await stream.next())).not.toContain('difficult');
  expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
});

describe('what a customer writes', () => {
  test('is there once, however often it is sent, also at the same time', { tags: 'storage' }, async () => {
    const mine = await complain();
    const message = { id: newId(), text: 'Hello?' };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => mine.customer.post(`${mine.thread}/messages`, message)),
    );
    expect(answers.map((a) => a.status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(answers.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(texts((await mine.customer.get(mine.thread)).body)).toEqual(['The parcel is late', 'Hello?']);
    const { history } = (await owner().get(mine.ticket)).body;
    expect(history.map((e: { type: string }) => e.type)).toEqual(['ticket.opened', 'message.customer']);
  });

  test('under an id that was used for another text is refused', async () => {
    const [mine, other] = [await complain(), await complain()];
    const id = newId();
    await mine.customer.post(`${mine.thread}/messages`, { id, text: 'one' });
    const second = await mine.customer.post(`${mine.thread}/messages`, { id, text: 'two' });
    const elsewhere = await other.customer.post(`${other.thread}/messages`, { id, text: 'one' });
    expect([second.status, second.body.code]).toEqual([409, 'id_taken']);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'id_taken']);
    expect(texts((await other.customer.get(other.thread)).body)).toEqual(['The parcel is late']);
  });

  test('is all there in one order for both sides, when twenty come at once', { tags: 'storage' }, async () => {
    const mine = await complain();
    const said = Array.from({ length: 20 }, (_, i) => `line ${i}`);
    const sent = await Promise.all(
      said.map((text) => mine.customer.post(`${mine.thread}/messages`, { id: newId(), text })),
    );
    expect(sent.map((a) => a.status)).toEqual(said.map(() => 201));
    const thread = texts((await mine.customer.get(mine.thread)).body);
    expect(thread.slice(1).toSorted()).toEqual(said.toSorted());
    expect(texts((await owner().get(mine.ticket)).body)).toEqual(thread);
  });

  test.each(['waiting', 'resolved', 'closed'])('makes a ticket that is %s ours again', async (status) => {
    const mine = await complain();
    if (status === 'waiting') await reply(mine, 'Which order?');
    if (status === 'resolved') await resolve(mine);
    if (status === 'closed') await owner().post(`${mine.ticket}/closure`, {});
    expect((await owner().get(mine.ticket)).body).toMatchObject({ status, replyDueAt: null });
    const before = now();
    await mine.customer.post(`${mine.thread}/messages`, { id: newId(), text: 'It is not' });
    const ticket = (await owner().get(mine.ticket)).body;
    expect(ticket.status).toBe('open');
    expect(Date.parse(ticket.replyDueAt)).toBeGreaterThan(before);
    expect((await mine.customer.get(mine.thread)).body.ticket.status).toBe('open');
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['without text', { id: newId() }, 'text'],
    ['blank', { id: newId(), text: ' ' }, 'text'],
    ['too long', { id: newId(), text: 'x'.repeat(4001) }, 'text'],
    ['with NUL', { id: newId(), text: 'a\0b' }, 'text'],
    ['without an id', { text: 'x' }, 'id'],
    ['as a note', { id: newId(), text: 'x', visibility: 'note' }, 'visibility'],
    ['in the name of staff', { id: newId(), text: 'x', from: 'staff' }, 'from'],
  ])('%s is refused by name', async (_, body, field) => {
    const mine = await complain();
    const answer = await mine.customer.post(`${mine.thread}/messages`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((e: { field: string }) => e.field)).toContain(field);
  });
});

describe('the outcome', () => {
  test('is asked once it is resolved, and not before', async () => {
    const mine = await complain();
    expect((await mine.customer.get(mine.thread)).body.rating).toBeNull();
    const early = await mine.customer.post(`${mine.thread}/rating`, { score: 5 });
    expect([early.status, early.body.code]).toEqual([409, 'not_resolved']);
    await resolve(mine, 'A new one is on its way.');
    const { body } = await mine.customer.get(mine.thread);
    expect(body.rating).toMatchObject({ score: null, comment: null });
    expect(texts(body).at(-1)).toBe('A new one is on its way.');
  });

  test.each([
    [1, 'open'],
    [2, 'open'],
    [3, 'resolved'],
    [4, 'resolved'],
    [5, 'resolved'],
  ])('rated %i leaves the ticket %s', async (score, status) => {
    const mine = await complain();
    await resolve(mine);
    const rated = await mine.customer.post(`${mine.thread}/rating`, { score, comment: '还行' });
    expect(rated.status).toBe(201);
    expect(rated.body).toMatchObject({ ticket: { status }, rating: { score, comment: '还行' } });
    const ticket = (await owner().get(mine.ticket)).body;
    expect(ticket).toMatchObject({ status, outcomeScore: score });
    expect(ticket.history.find((e: { type: string }) => e.type === 'outcome.rated').data).toMatchObject({ score });
  });

  test('keeps its first score: the same again is welcome, another is refused', { tags: 'verb' }, async () => {
    const mine = await complain();
    await resolve(mine);
    await mine.customer.post(`${mine.thread}/rating`, { score: 4 });
    expect((await mine.customer.post(`${mine.thread}/rating`, { score: 4 })).status).toBe(201);
    const other = await mine.customer.post(`${mine.thread}/rating`, { score: 1 });
    expect([other.status, other.body.code]).toEqual([409, 'already_rated']);
    expect((await owner().get(mine.ticket)).body).toMatchObject({ status: 'resolved', outcomeScore: 4 });
  });

  test('of five scores at once is one of them, told once', { tags: 'storage' }, async () => {
    const mine = await complain();
    await resolve(mine);
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((score) => mine.customer.post(`${mine.thread}/rating`, { score })),
    );
    expect(answers.map((a) => a.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
    const { history, outcomeScore } = (await owner().get(mine.ticket)).body;
    expect(history.filter((e: { type: string }) => e.type === 'outcome.rated')).toHaveLength(1);
    expect(outcomeScore).toBe(answers.findIndex((a) => a.status === 201) + 1);
  });

  test.each([1, 4])(
    'that is rated %i three times at once is kept, told once, and refused to none',
    { tags: 'storage' },
    async (score) => {
      const mine = await complain();
      await resolve(mine);
      const rate = () => mine.customer.post(`${mine.thread}/rating`, { score });
      const answers = await Promise.all([rate(), rate(), rate()]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      const { history, outcomeScore } = (await owner().get(mine.ticket)).body;
      expect(history.filter((e: { type: string }) => e.type === 'outcome.rated')).toHaveLength(1);
      expect(outcomeScore).toBe(score);
    },
  );

  test('is asked anew after a bad score and another try', async () => {
    const mine = await complain();
    await resolve(mine);
    await mine.customer.post(`${mine.thread}/rating`, { score: 1 });
    await resolve(mine, 'Now it is done.');
    expect((await mine.customer.get(mine.thread)).body.rating.score).toBeNull();
    const rated = await mine.customer.post(`${mine.thread}/rating`, { score: 5 });
    expect(rated.body).toMatchObject({ ticket: { status: 'resolved' }, rating: { score: 5 } });
  });

  test.each([0, 6, 2.5, '3', null])('cannot be %j', async (score) => {
    const mine = await complain();
    await resolve(mine);
    const answer = await mine.customer.post(`${mine.thread}/rating`, { score });
    expect([answer.status, answer.body.errors?.[0].field]).toEqual([400, 'score']);
  });
});

describe('an open stream', () => {
  test('tells the thread at once, and of a reply', { tags: 'stream' }, async () => {
    const mine = await complain();
    await using stream = await watch(mine);
    expect([stream.status, stream.contentType]).toEqual([200, 'text/event-stream']);
    const first = await stream.next();
    expect(first?.event).toBe('thread');
    expect(texts(JSON.parse(first!.data))).toEqual(['The parcel is late']);
    await reply(mine, '已经寄出。');
    const second = await stream.next();
    // What was told is not told again.
    expect(texts(JSON.parse(second!.data))).toEqual(['已经寄出。']);
  });

  test.each([
    '\n\nevent: admin\ndata: {}',
    '\r',
    '\r\n\r\ndata: x',
    'id: 1\nretry: 1',
    '\u2028event: x',
    '\u2029',
    '\u0085',
    '\v',
  ])('carries %j as text and nothing else', async (text) => {
    const mine = await complain();
    await using stream = await watch(mine);
    await stream.next();
    await reply(mine, `a${text}b`);
    const told = await stream.next();
    expect(told?.event).toBe('thread');
    expect(texts(JSON.parse(told!.data)).at(-1)).toBe(`a${text}b`);
  });

  test('is refused like the thread itself', { tags: 'stream' }, async () => {
    const mine = await complain();
    await using stream = await watch({ ...mine, secret: newSecret() });
    expect([stream.status, stream.contentType]).toEqual([404, 'application/problem+json']);
  });
});

test('a thread that did not change is not sent again', { tags: 'verb' }, async () => {
  const mine = await complain();
  const { headers } = await mine.customer.get(mine.thread);
  const etag = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
  expect((await mine.customer.get(mine.thread, etag)).status).toBe(304);
  await reply(mine, 'x');
  const changed = await mine.customer.get(mine.thread, etag);
  expect(changed.status).toBe(200);
  expect(changed.headers.get('cache-control')).toBe('no-store');
});

test('a thread that goes on and on takes two hundred messages, is shown by its newest, and tells what is new', async () => {
  const mine = await complain();
  const write = (text: string) => mine.customer.post(`${mine.thread}/messages`, { id: newId(), text });
  for (let i = 1; i < 200; i += 1) {
    const { status, body } = await write(`no. ${i}`);
    // The answer is the message alone, however long the thread.
    expect([status, Object.keys(body).toSorted()]).toEqual([201, ['at', 'from', 'id', 'name', 'text']]);
  }
  const full = await write('one more');
  expect([full.status, full.body.code, full.headers.get('retry-after')]).toEqual([429, 'thread_full', '86400']);
  for (let i = 0; i < 150; i += 1) await reply(mine, `reply ${i}`);
  const shown = texts((await mine.customer.get(mine.thread)).body);
  expect([shown.length, shown.at(-1)]).toEqual([200, 'reply 149']);
  const { messages, messageCount, history } = (await owner().get(mine.ticket)).body;
  // The newest 300 of both together.
  expect([messages.length, messageCount, history.length]).toEqual([150, 350, 150]);
  await using stream = await watch(mine);
  expect(texts(JSON.parse((await stream.next())!.data))).toHaveLength(200);
  await reply(mine, 'news');
  expect(texts(JSON.parse((await stream.next())!.data))).toEqual(['news']);
});
