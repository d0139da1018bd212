import { expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import type { Answer } from '../kit/api.ts';
import { complain } from './kit/complaint.ts';
import { owner } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

const fieldOf = ({ status, body }: Answer) => [status, body.errors?.[0]];

test('a ticket is a duplicate of one that is none itself, and both say so', { tags: 'verb' }, async () => {
  const [one, two, three, four] = [await complain(), await complain(), await complain(), await complain()];
  const mark = (original: { ticket: string }, { number }: { number: number | string }) =>
    owner().put(`${original.ticket}/duplicates/${number}`, {});
  const view = async ({ ticket }: { ticket: string }) => (await owner().get(ticket)).body;

  expect((await mark(one, two)).body.duplicates).toEqual([{ number: two.number, status: 'open' }]);
  expect((await mark(one, { number: two.id })).status).toBe(200);
  expect((await mark(one, three)).status).toBe(200);
  expect(await view(two)).toMatchObject({ duplicateOf: { number: one.number, status: 'open' }, duplicates: [] });
  expect(fieldOf(await mark(four, two))).toEqual([
    400,
    { field: 'otherId', message: 'is a duplicate of another ticket' },
  ]);
  expect(fieldOf(await mark(two, four))).toEqual([400, { field: 'ticketId', message: 'is a duplicate itself' }]);
  expect(fieldOf(await mark(four, one))).toEqual([400, { field: 'otherId', message: 'has duplicates of its own' }]);
  expect(fieldOf(await mark(two, one))[0]).toBe(400);
  expect(fieldOf(await mark(one, one))).toEqual([400, { field: 'otherId', message: 'is this very ticket' }]);
  expect((await mark(one, { number: 999_999 })).status).toBe(404);

  const told = ({ history }: { history: { type: string; data: object }[] }) =>
    history.filter(({ type }) => type.includes('linked')).map(({ type, data }) => ({ type, ...data }));
  expect(told(await view(two))).toEqual([
    { type: 'ticket.linked', number: two.number, as: 'duplicate', other: one.number },
  ]);
  for (const _ of [1, 2]) await owner().del(`${one.ticket}/duplicates/${three.number}`);
  expect(told(await view(one)).slice(2)).toEqual([
    { type: 'ticket.unlinked', number: one.number, as: 'original', other: three.number },
  ]);
  expect((await view(one)).duplicates).toEqual([{ number: two.number, status: 'open' }]);
  expect((await view(three)).duplicateOf).toBe(null);
});

test(
  'what is marked twice at once is a duplicate of one, and no ticket of another site is',
  { tags: 'storage' },
  async () => {
    const [one, two, three] = [await complain(), await complain(), await complain()];
    const marks = await Promise.all([
      owner().put(`${one.ticket}/duplicates/${three.number}`, {}),
      owner().put(`${two.ticket}/duplicates/${three.number}`, {}),
      owner().put(`${three.ticket}/duplicates/${one.number}`, {}),
    ]);
    expect(marks.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
    const { id, key } = await newSite({ origins: [siteOrigin] });
    const foreign = await complain({}, { siteId: id, siteKey: key });
    expect((await owner().put(`${one.ticket}/duplicates/${foreign.id}`, {})).status).toBe(404);
  },
);
