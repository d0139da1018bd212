import { expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { complain } from './kit/complaint.ts';
import { owner } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

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
    { number: second.number, status: 'open', excerpt: 'Late again', locale: 'zh-TW', updatedAt: expect.any(String) },
  ];
  expect(found.sameCustomer).toEqual({ total: 1, newest });
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
