import type { Browser, Locator } from 'playwright-core';
import { widgetOn } from '../journeys/kit/widget.ts';
import { client } from '../kit/api.ts';
import { makeFirstSite, ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import { visit } from './console-probe.ts';

const reply = 'It is on the van';

/** How often owner and customer press until the customer reads an answer, from the set-up link on. What they type is not counted. */
export async function clicksToAnAnswer(browser: Browser): Promise<number> {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  await using context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let clicks = 0;
  const click = async (what: Locator): Promise<void> => {
    clicks += 1;
    await what.click();
  };
  await page.goto(server.setupUrl!);
  await page.getByLabel('Your name').fill(ownerPerson.name);
  await page.getByLabel('E-mail address').fill(ownerPerson.email);
  await page.getByLabel('Password').fill(ownerPerson.password);
  await page.getByLabel('Name of the site').fill('Shop');
  await click(page.getByRole('button', { name: 'Set up' }));

  const opened = context.waitForEvent('page');
  await click(page.locator('first-steps a[href^="/demo"]').first());
  const { panel, launcher, tab } = widgetOn(await opened);
  await click(launcher);
  await click(tab('Complain'));
  await panel.getByLabel('What happened?').fill('The parcel is late');
  await click(panel.getByRole('button', { name: 'Send complaint' }));

  const said = page.getByRole('region', { name: 'What people said' }).getByRole('listitem');
  await click(said.filter({ hasText: 'The parcel is late' }).getByRole('link'));
  await page.getByRole('textbox', { name: 'Your reply' }).fill(reply);
  await click(page.getByRole('button', { name: 'Send reply' }));
  await panel.getByText(reply).waitFor();
  return clicks;
}

/** How often a key is pressed, or several together, to answer and resolve so many tickets without a mouse, beside the words themselves. */
export async function keysToResolve(browser: Browser, tickets: number): Promise<number> {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path, env: unlimited });
  const { siteKey, ownerCookie } = await makeFirstSite([server.url], server.setupUrl!);
  const visitor = client(server.url, { origin: siteOrigin });
  for (let n = 1; n <= tickets; n += 1)
    await visitor.post(`/v1/sites/${siteKey}/responses`, {
      id: crypto.randomUUID(),
      kind: 'complaint',
      comment: `Complaint ${n}.`,
    });
  const { context, page } = await visit(browser, { url: `${server.url}/admin`, cookie: ownerCookie, ready: 'h1' });
  let pressed = 0;
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    pressed += 1;
  };
  for (const key of ['g', 'i']) await press(key);
  await page
    .locator('ticket-list li')
    .nth(tickets - 1)
    .waitFor();
  for (const key of ['j', 'Enter']) await press(key);
  for (let n = 1; n <= tickets; n += 1) {
    await page.locator('ticket-thread').getByText(`Complaint ${n}.`, { exact: true }).waitFor();
    await press('r');
    await page.getByRole('textbox', { name: 'Your reply' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type(reply);
    await press('Control+Shift+Enter');
  }
  await page.getByText('Nothing needs a reply').waitFor();
  await context.close();
  return pressed;
}
