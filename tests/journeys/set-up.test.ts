import { expect, test } from 'vitest';
import { client } from '../kit/api.ts';
import { launch } from '../kit/browser.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';

test('the link of a new server makes owner, site and sample once, and the sample is removed again', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  await using browser = await launch();
  await using page = await browser.newPage({ locale: 'en-US' });
  const link = server.setupUrl!;

  await page.goto(link);
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByText('Please fill this in.').first().waitFor();
  await page.getByLabel('Your name').fill('Olive Owner');
  await page.getByLabel('E-mail address').fill('olive@shop.example');
  await page.getByLabel('Password').fill('four words in a row');
  await page.getByLabel('Name of the site').fill('Camellia');
  await page.getByLabel('Addresses where the widget may run').fill(`https://shop.example\n${server.url}`);
  await page.getByLabel('Time zone').fill('Asia/Shanghai');
  await page.getByRole('checkbox', { name: /Add sample data/ }).check();
  await page.getByRole('button', { name: 'Set up' }).click();

  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
  await page.getByText(/You are looking at 5,\d{3} sample answers/).waitFor();
  const waiting = page.getByRole('region', { name: 'Needs a reply' });
  await expect.poll(() => waiting.getByRole('listitem').count()).toBeGreaterThan(5);

  await using other = await browser.newPage({ locale: 'en-US' });
  await other.goto(link);
  await other.getByText('Huiyin is set up already.').waitFor();
  const again = await client(server.url).post('/api/setup', {
    token: new URL(link).hash.slice(1),
    person: { name: 'Mallory', email: 'mallory@shop.example', password: 'four words in a row' },
    site: { name: 'Mine now' },
  });
  expect([again.status, again.body.code]).toEqual([409, 'already_set_up']);

  await page.getByRole('button', { name: 'Remove sample data' }).click();
  await page.getByRole('dialog', { name: /^Remove [\d,]+ sample answers\?$/ }).waitFor();
  await page.getByRole('button', { name: 'Remove sample data' }).last().click();
  await expect.poll(() => waiting.count()).toBe(0);
  await page.getByText('Listening for the first page').waitFor();
  expect(await page.getByText(/You are looking at/).count()).toBe(0);
});
