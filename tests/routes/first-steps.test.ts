import { firstSteps, type FirstSteps } from '@huiyin/shared/contract/first-steps';
import { expect, test } from 'vitest';
import { baseUrls, owner, processesForget, randomAddress, someone } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

const shop = 'https://shop.test';

/** By an address of their own: of one address few refusals are noted. */
const from = (origin: string) => someone({ origin, address: randomAddress() });

test('what of setting up is done shows by what is there', { tags: 'verb' }, async () => {
  const { id, key } = await newSite({ origins: [] });
  const steps = async (): Promise<FirstSteps> =>
    firstSteps.parse((await owner().get(`/api/sites/${id}/first-steps`)).body);
  const asks = (origin: string) => from(origin).get(`/v1/sites/${key}`);
  const answers = async (origin: string, path: string): Promise<void> => {
    const body = { id: crypto.randomUUID(), kind: 'csat', score: 5, page: origin + path };
    expect((await from(origin).post(`/v1/sites/${key}/responses`, body)).status).toBe(201);
  };
  const nothing = {
    answered: false,
    sample: false,
    origins: false,
    page: false,
    demo: false,
    colleague: false,
    turnedAway: null,
  };
  expect(await steps()).toMatchObject(nothing);

  await asks(shop);
  expect(await steps()).toMatchObject({ ...nothing, turnedAway: shop });
  await owner().edit(`/api/sites/${id}`, { origins: [shop] });
  expect(await steps()).toMatchObject({ ...nothing, origins: true });
  await processesForget();
  await asks(shop);
  expect(await steps()).toMatchObject({ ...nothing, origins: true, page: true });

  const done = { ...nothing, origins: true, page: true, demo: true };
  await answers(baseUrls()[0]!, '/demo');
  expect(await steps()).toMatchObject(done);
  const invited = { email: 'bo@shop.test', role: 'agent' };
  expect((await owner().post(`/api/sites/${id}/invitations`, invited)).status).toBe(201);
  expect(await steps()).toMatchObject({ ...done, colleague: true });
  await answers(shop, '/demo');
  expect(await steps()).toMatchObject({ ...done, demo: false, colleague: true, answered: true });
});
