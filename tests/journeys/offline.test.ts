import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { startJourney } from '../kit/journey.ts';
import { freePort } from '../kit/port.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { launch } from '../kit/browser.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { startHostPage } from './kit/host-page.ts';
import { widgetOn } from './kit/widget.ts';
import { pass, settled, takeClock } from './kit/settled.ts';

test('a rating given without a network is kept over a new page and sent once when the network is back', async () => {
  await using journey = await startJourney();
  const page = await journey.visitorPage();
  const context = page.context();
  const stored = async (): Promise<{ score: number }[]> =>
    (await journey.owner.get(`${journey.sitePath}/responses?kind=csat`)).body.items;
  await page.goto('/demo');
  const { panel, open, point, send } = widgetOn(page);
  await open();
  await point(/^2 of 5/).click();
  await panel.getByRole('button', { name: 'Not solved' }).click();
  await context.setOffline(true);
  await send.click();
  await panel.getByText(/Not sent yet: there is no connection/).waitFor();
  expect(await stored()).toEqual([]);
  await page.close();

  await context.setOffline(false);
  const later = await context.newPage();
  await takeClock(later);
  await later.goto('/demo');
  await expect.poll(stored).toMatchObject([{ score: 2, answers: { reasons: ['unsolved'] } }]);
  await later.reload();
  await pass(later, 60_000);
  expect(await stored()).toHaveLength(1);
});

test('what was said while the server was down is there once when it is up again', async () => {
  using dir = tempDir();
  await using browser = await launch();
  const env = { PORT: String(await freePort()) };
  const first = await startServer({ dataDir: dir.path, env });
  const site = await makeFirstSite([first.url], first.setupUrl!);
  const owner = client(first.url, { cookie: site.ownerCookie });
  await using host = await startHostPage(first.url, site.siteKey);
  await owner.edit(`/api/sites/${site.siteId}`, { origins: [host.url] });

  await using page = await browser.newPage({ locale: 'en-US' });
  await page.goto(host.url);
  const { panel, open, point, send, complain } = widgetOn(page);
  await open();
  const number = await complain('The kettle leaks');
  // Who has seen the conversation can go on writing without a network.
  await panel.getByRole('textbox', { name: 'Write a message' }).waitFor();
  await panel.getByRole('button', { name: 'Rate', exact: true }).click();
  await point(/^4 of 5/).click();
  await panel.getByLabel('Anything we should know?').waitFor();
  await first.kill();
  await send.click();
  await panel.getByText(/Not sent yet: there is no connection/).waitFor();
  await panel.getByRole('button', { name: /^Conversation/ }).click();
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('It leaks at the lid');
  await page.keyboard.press('Enter');
  await panel
    .getByText(/Not sent yet|Sending/)
    .first()
    .waitFor();

  await using second = await startServer({ dataDir: dir.path, env });
  expect(second.url).toBe(first.url);
  const stored = async () => (await owner.get(`/api/sites/${site.siteId}/responses?kind=csat`)).body.items;
  await expect.poll(stored).toMatchObject([{ score: 4 }]);
  const messages = async (): Promise<string[]> =>
    (await owner.get(`/api/sites/${site.siteId}/tickets/${number}`)).body.messages.map((m: { text: string }) => m.text);
  await expect.poll(messages).toEqual(['The kettle leaks', 'It leaks at the lid']);
  await settled(page);
  expect(await stored()).toHaveLength(1);
  expect(await messages()).toHaveLength(2);
});
