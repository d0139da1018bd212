import { expect, test } from 'vitest';
import { ticketView } from '@huiyin/shared/contract/tickets';
import { sign } from '../kit/customers.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { owner, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

test('a ticket is shown with the others of its customer, of this site alone, and with who may be the same', async () => {
  const [shop, other] = [await newSite({ origins: [siteOrigin] }), await newSite({ origins: [siteOrigin] })];
  const at = ({ id, key }: { id: string; key: string }) => ({ siteId: id, siteKey: key });
  const contact = { name: 'Li', email: 'li@mail.example', phone: '+86 138 0013 8000' };
  const first = await complain({ contact }, at(shop));
  const second = await complain(
    { contact: { email: 'LI@Mail.example' }, comment: 'Late again', locale: 'zh-Hant' },
    at(shop),
  );
  const guessed = await complain({ contact: { email: 'wang@mail.example', phone: '0086-13800138000' } }, at(shop));
  const nobodys = await complain({ contact: {} }, at(shop));
  const elsewhere = await complain({ contact }, at(other));

  const view = async (path: string) => (await owner().get(path)).body;
  // A job tells whose they are, in the order in which they came.
  await expect.poll(async () => (await view(elsewhere.ticket)).customerId).not.toBe(null);
  const found = await view(first.ticket);
  const newest = [
    {
      number: second.number,
      status: 'open',
      excerpt: 'Late again',
      locale: 'zh-TW',
      openedAt: expect.any(String),
      updatedAt: expect.any(String),
      outcomeScore: null,
    },
  ];
  expect(found.sameCustomer).toEqual({ total: 1, newest });
  // The second one gave no name.
  expect((await view(second.ticket)).customerName).toBe('Li');
  expect(found.maybeSame).toEqual([{ id: (await view(guessed.ticket)).customerId, name: null }]);
  expect((await view(guessed.ticket)).maybeSame).toEqual([{ id: found.customerId, name: 'Li' }]);
  expect(await view(nobodys.ticket)).toMatchObject({
    customerId: null,
    sameCustomer: { total: 0, newest: [] },
    maybeSame: [],
  });
  expect(await view(elsewhere.ticket)).toMatchObject({ sameCustomer: { total: 0 }, maybeSame: [] });

  const list = async (id: string, query: string) => {
    const { items } = await view(`/api/sites/${id}/tickets?${query}`);
    return items.map(({ number }: { number: number }) => number);
  };
  const theirs = `customer=${found.customerId}`;
  expect(await list(shop.id, theirs)).toEqual([second.number, first.number]);
  expect(await list(shop.id, `${theirs}&status=open`)).toEqual([first.number, second.number]);
  expect(await list(shop.id, `${theirs}&status=closed`)).toEqual([]);
  expect(await list(shop.id, `${theirs}&q=again`)).toEqual([second.number]);
  expect(await list(other.id, theirs)).toEqual([]);
});

test('beside a ticket stand the ratings of whoever the page named, of this site alone, for those who may read answers', async () => {
  const [shop, other] = [await newSite({ origins: [siteOrigin] }), await newSite({ origins: [siteOrigin] })];
  const signedAt = async ({ id }: { id: string }, name: string) =>
    sign(name, (await owner().get(`/api/sites/${id}/identity-secret`)).body.secret);
  const rate = async (to: { id: string; key: string }, name: string, score: number, more = {}): Promise<string> => {
    const id = crypto.randomUUID();
    const body = { id, kind: 'csat', score, customer: await signedAt(to, name), ...more };
    expect((await visitor().post(`/v1/sites/${to.key}/responses`, body)).status).toBe(201);
    return id;
  };
  const answers: string[] = [];
  for (const score of [1, 2, 3, 4, 5, 1]) answers.unshift(await rate(shop, 'li', score, { comment: `${score}` }));
  await rate(shop, 'wang', 3);
  await rate(other, 'li', 3);
  const to = { siteId: shop.id, siteKey: shop.key };
  const { ticket } = await complain({ customer: await signedAt(shop, 'li'), ledFrom: answers[0] }, to);
  const guess = await complain({ contact: { name: 'li' } }, to);

  const view = async (path: string, who = owner()) => ticketView.parse((await who.get(path)).body);
  await expect.poll(async () => (await view(ticket)).customerId).not.toBe(null);
  const { customerAnswers, ledFrom } = await view(ticket);
  expect(ledFrom).toMatchObject({ id: answers[0], score: 1 });
  expect(customerAnswers.map(({ id }) => id)).toEqual(answers.slice(0, 5));
  expect(customerAnswers[0]).toMatchObject({ kind: 'csat', survey: 'csat', score: 1, comment: '1', day: ledFrom?.day });
  expect((await view(guess.ticket)).customerAnswers).toEqual([]);
  const { id: role } = (
    await owner().post(`/api/sites/${shop.id}/roles`, { name: 'Reads', permissions: ['tickets.read'] })
  ).body;
  const reader = (await join(shop.id, role)).client;
  expect(await view(ticket, reader)).toMatchObject({ customerAnswers: [], ledFrom: null });
});
