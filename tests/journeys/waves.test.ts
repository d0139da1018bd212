import { expect, test } from 'vitest';
import { sign } from '../kit/customers.ts';
import { startJourney } from '../kit/journey.ts';
import { answersBy } from './kit/answers.ts';
import { explain } from './kit/explain.ts';
import { pass, takeClock } from './kit/settled.ts';
import { widgetOn } from './kit/widget.ts';

// T11
test('a wave asks whom it drew until the quota is there, nobody else, and the console says how far it is', async () => {
  await using journey = await startJourney();
  const { owner, sitePath } = journey;
  const { secret } = (await owner.get(`${sitePath}/identity-secret`)).body;
  await owner.edit(`${sitePath}/surveys/nps`, { rules: { triggers: [{ on: 'delay', seconds: 0.1 }] } });
  const customers = ['one', 'two', 'three', 'four', 'tired'].map((id) => ({ id, tier: 'gold' }));
  expect((await owner.put(`${sitePath}/population`, { customers })).status).toBe(204);
  await owner.put(`${sitePath}/population/consents`, { customer: 'tired', purpose: 'surveys', given: false });
  const wave = `${sitePath}/surveys/nps/wave`;
  const planned = await owner.put(wave, {
    base: null,
    every: 'quarter',
    segmentBy: 'tier',
    quotas: [{ segment: 'gold', quota: 1 }],
    required: { by: 'share', customers: null, permille: 1000 },
    draw: { responseRate: 25 },
  });
  expect(planned.status).toBe(200);
  await expect.poll(async () => (await owner.get(wave)).body.periods[0].draw.state).toBe('drawn');

  /** A page that says who its visitor is before anything else. */
  const visit = async (id?: string) => {
    const page = await journey.visitorPage();
    await takeClock(page);
    await page.addInitScript(
      (who) => {
        const queue: unknown[][] = who ? [['identify', { id: who.id, tier: 'gold' }, who.signature]] : [];
        (window as any).huiyin = Object.assign((...call: unknown[]) => void queue.push(call), { q: queue });
      },
      id && sign(id, secret),
    );
    await page.goto('/demo/tall.html');
    return widgetOn(page);
  };
  const reasons = async (): Promise<string[]> =>
    (await owner.get(`${sitePath}/surveys/nps/asks`)).body.notAsked.map(({ reason }: { reason: string }) => reason);
  const isLeftAlone = async (id: string | undefined, reason: string): Promise<void> => {
    const here = await visit(id);
    if (id) await expect.poll(reasons).toContain(reason);
    else
      expect((await explain(here.page)).rules).toContainEqual(expect.objectContaining({ rule: reason, pass: false }));
    await pass(here.page, 5000);
    expect(await here.panel.isVisible()).toBe(false);
    await here.page.context().close();
  };

  await isLeftAlone(undefined, 'not_drawn');
  await isLeftAlone('a stranger', 'not_drawn');
  await isLeftAlone('tired', 'opted_out');
  const here = await visit('one');
  const answers = await answersBy(journey, async () => {
    await here.point('10 of 10').click();
    await here.send.click();
  });
  expect(answers).toMatchObject([{ survey: 'nps', score: 10, customer: 'one' }]);
  await isLeftAlone('two', 'segment_full');

  const staff = await journey.ownerPage();
  await staff.goto('/admin/ask/nps/wave');
  await staff.getByText('5, of whom 4 could be drawn').waitFor();
  await staff.getByText('1 of 5 answers').waitFor();
  await staff.getByLabel('Customer id', { exact: true }).fill('tired');
  await staff.getByRole('button', { name: 'Look up' }).click();
  await staff.getByText('Left out', { exact: true }).waitFor();
});
