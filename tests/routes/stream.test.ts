import { streamEvents } from '@huiyin/shared/contract/stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStream, type EventStream } from '../kit/event-stream.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { baseUrls, guest, owner, randomAddress, someone } from './kit/routes.ts';
import { invite, join, newSite, type Person } from './kit/staff.ts';

type Shop = { siteId: string; siteKey: string };
type Heard = {
  at: string;
  event: string;
  siteId: string;
  number?: number;
  type?: string;
  what?: string;
  resumed?: boolean;
};

const wanted = { name: 'Another shop', origins: [siteOrigin] };
const freshShop = async (): Promise<Shop> => {
  const { id, key } = await newSite(wanted);
  return { siteId: id, siteKey: key };
};

/** The stream as the console opens it. */
const open = (headers: Record<string, string>): Promise<EventStream> =>
  openStream(`${baseUrls().at(-1)}/api/stream`, headers);

async function until(stream: EventStream, isLast: (heard: Heard) => boolean): Promise<Heard[]> {
  const all: Heard[] = [];
  for (;;) {
    const next = await stream.next();
    if (!next) throw new Error('the stream ended');
    streamEvents[next.event as keyof typeof streamEvents].parse(JSON.parse(next.data));
    const heard = { at: next.id, event: next.event, ...JSON.parse(next.data) } as Heard;
    all.push(heard);
    if (isLast(heard)) return all;
  }
}

/** Everything up to where a stream is open. */
const begun = (stream: EventStream): Promise<Heard[]> => until(stream, ({ event }) => event === 'opened');

/** Everything up to the next change of a ticket of this shop. */
const untilTicket = (stream: EventStream, { siteId }: Shop): Promise<Heard[]> =>
  until(stream, (heard) => heard.event === 'ticket' && heard.siteId === siteId);

async function listen(cookie: string): Promise<EventStream> {
  const stream = await open({ cookie });
  expect([stream.status, stream.contentType]).toEqual([200, 'text/event-stream']);
  await begun(stream);
  return stream;
}

const sitesOf = (heard: Heard[]): string[] => [...new Set(heard.map(({ siteId }) => siteId))].toSorted();
const idsOf = (...shops: Shop[]): string[] => shops.map(({ siteId }) => siteId).toSorted();
const ticketsOf = (heard: Heard[]): unknown[] =>
  heard.filter(({ event }) => event === 'ticket').map(({ siteId, number, type }) => [siteId, number, type]);

async function alsoAt({ siteId }: Shop, { email, password }: Person): Promise<void> {
  const { token } = await invite(siteId, 'viewer', email);
  expect((await guest().post('/api/invitations/acceptance', { token, password })).status).toBe(201);
}

describe('the stream of all sites', { tags: 'stream' }, () => {
  let tea: Shop, cups: Shop, foreign: Shop;
  let aki: Person;
  beforeAll(async () => {
    [tea, cups, foreign] = [await freshShop(), await freshShop(), await freshShop()];
    aki = await atTeaAndCups();
  });

  /** Somebody new of the two. */
  async function atTeaAndCups(): Promise<Person> {
    const person = await join(tea.siteId, 'agent');
    await alsoAt(cups, person);
    return person;
  }

  test('tells of a new ticket and of every message, also two alike in a row, on my sites and on no other', async () => {
    await using stream = await listen(aki.cookie);
    await complain({}, foreign);
    const { id, number, thread, customer } = await complain({}, tea);
    const heard = await untilTicket(stream, tea);
    const its = { at: expect.any(String), event: 'ticket', siteId: tea.siteId, id, number };
    expect(heard.at(-1)).toEqual({ ...its, type: 'ticket.opened' });
    for (const text of ['one', 'two', 'three']) {
      await customer.post(`${thread}/messages`, { id: crypto.randomUUID(), text });
      heard.push(...(await untilTicket(stream, tea)));
      expect(heard.at(-1)).toEqual({ ...its, type: 'message.customer' });
    }
    await complain({}, cups);
    heard.push(...(await untilTicket(stream, cups)));
    expect(sitesOf(heard)).toEqual(idsOf(tea, cups));
    expect(sitesOf(heard.filter(({ event }) => event === 'responses'))).toContain(tea.siteId);
  });

  test('goes on after any event, over all sites, with nothing lost and nothing told twice', async () => {
    await using whole = await listen(aki.cookie);
    const told: Heard[] = [];
    for (const shop of [tea, cups, foreign, tea, cups]) {
      await complain({}, shop);
      if (shop !== foreign) told.push(...(await untilTicket(whole, shop)));
    }
    for (const [i, { at }] of told.entries()) {
      await using again = await open({ cookie: aki.cookie, 'last-event-id': at });
      const missed = await begun(again);
      expect(missed.pop()).toMatchObject({ resumed: true });
      expect(ticketsOf(missed)).toEqual(ticketsOf(told.slice(i + 1)));
      if (i === 0) expect(sitesOf(missed.filter(({ event }) => event === 'responses'))).toEqual(idsOf(tea, cups));
    }
  });

  test('goes on from where `GET /api/me` was answered, whoever has heard nothing yet', async () => {
    await complain({}, tea);
    const { lastEventId } = (await aki.client.get('/api/me')).body;
    const { number } = await complain({}, tea);
    await using stream = await open({ cookie: aki.cookie, 'last-event-id': lastEventId });
    const missed = await begun(stream);
    expect(missed.at(-1)).toMatchObject({ event: 'opened', resumed: true });
    expect(ticketsOf(missed)).toEqual([[tea.siteId, number, 'ticket.opened']]);
    expect(sitesOf(missed.filter(({ event }) => event === 'responses'))).toContain(tea.siteId);
  });

  test.each(['made up', '1-', '99999999-1-0', '1-99999999-0', '1-0-99999999'])(
    'says that it cannot go on after “%s”',
    async (id) => {
      await using stream = await open({ cookie: aki.cookie, 'last-event-id': id });
      expect(await begun(stream)).toMatchObject([{ resumed: false }]);
    },
  );

  test('tells nothing more of a site one is removed from, all of a new one, and disturbs nobody else', async () => {
    const [leaver, colleague] = [await atTeaAndCups(), await join(tea.siteId, 'viewer')];
    await using mine = await listen(leaver.cookie);
    await using other = await listen(colleague.cookie);
    await owner().del(`/api/sites/${tea.siteId}/people/${leaver.id}`);
    await complain({}, tea);
    await alsoAt(foreign, leaver);
    await complain({}, foreign);
    await complain({}, cups);
    const heard = await untilTicket(mine, foreign);
    heard.push(...(await untilTicket(mine, cups)));
    const isAccess = ({ what }: Heard): boolean => what === 'access';
    expect(sitesOf(heard.filter(isAccess))).toEqual(idsOf(tea, foreign));
    expect(sitesOf(heard.filter((one) => !isAccess(one)))).toEqual(idsOf(foreign, cups));
    const others = await untilTicket(other, tea);
    await complain({}, tea);
    others.push(...(await untilTicket(other, tea)));
    expect(sitesOf(others)).toEqual(idsOf(tea));
    expect(others.filter(isAccess)).toEqual([]);
  });

  test('tells what a role allows to hear, and of a changed role from then on', async () => {
    const roles = `/api/sites/${tea.siteId}/roles`;
    const { body: role } = await owner().post(roles, { name: 'Inbox alone', permissions: ['tickets.read'] });
    const reader = await join(tea.siteId, role.id);
    await alsoAt(cups, reader);
    await using stream = await listen(reader.cookie);
    await complain({}, tea);
    const before = await untilTicket(stream, tea);
    expect(before.map(({ event }) => event)).toEqual(['ticket']);
    await owner().patch(`${roles}/${role.id}`, { permissions: ['metrics.read'], base: 1 });
    await complain({}, tea);
    await complain({}, cups);
    const after = await untilTicket(stream, cups);
    expect(after.filter(({ what }) => what === 'access').map(({ siteId }) => siteId)).toEqual([tea.siteId]);
    expect(ticketsOf(after).length).toBe(1);
    expect(sitesOf(after.filter(({ event }) => event === 'responses'))).toContain(tea.siteId);
  });

  test('tells whoever makes a site of it', async () => {
    const maker = await join(tea.siteId, 'owner');
    await using stream = await listen(maker.cookie);
    const { body } = await maker.client.post('/api/sites', wanted);
    const made = { siteId: body.id, siteKey: body.key };
    await complain({}, made);
    expect(sitesOf(await untilTicket(stream, made))).toEqual(idsOf(made));
  });

  test.each(['a revoked key', 'signed out'])('ends for who is %s', async (how) => {
    const keys = `/api/sites/${tea.siteId}/api-keys`;
    const { body: key } = await owner().post(keys, { name: 'wall', role: 'viewer' });
    const isKey = how === 'a revoked key';
    const { cookie } = await join(tea.siteId, 'viewer');
    await using stream = await open(isKey ? { authorization: `Bearer ${key.secret}` } : { cookie });
    await begun(stream);
    await complain({}, tea);
    await untilTicket(stream, tea);
    if (isKey) await owner().del(`${keys}/${key.id}`);
    else await someone({ cookie, address: randomAddress() }).post('/api/auth/sign-out', {});
    await complain({}, tea);
    await expect(untilTicket(stream, tea)).rejects.toThrow('the stream ended');
  });

  test('is not given to a tab of somebody else', async () => {
    const colleague = await join(tea.siteId, 'viewer');
    await using stream = await open({ cookie: aki.cookie, 'huiyin-person': colleague.id });
    expect(stream.status).toBe(409);
  });
});
