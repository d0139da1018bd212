import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';

const iconOf = (page: Page) => page.locator('link[rel="icon"]').getAttribute('href');

/** An answer on a page of the shop, or of our demo. */
async function answer({ owner, site, server }: Journey, where: 'shop' | 'demo', body: object): Promise<void> {
  const origin = where === 'shop' ? siteOrigin : server.url;
  const sent = { id: crypto.randomUUID(), page: `${origin}/${where}`, ...body };
  expect((await owner.as({ origin }).post(`/v1/sites/${site.siteKey}/responses`, sent)).status).toBe(201);
}

test('until the first real answer Today is a list that ticks by itself, and then gives way', async () => {
  await using journey = await startJourney();
  const page = await journey.ownerPage();
  await page.goto('/admin');
  const steps = page.getByRole('region', { name: 'Until the first answer comes' });
  const people = page.getByRole('region', { name: 'What people said' });
  await steps.getByText('1 of 5 done').waitFor();
  await steps.getByText('Listening for the first page').waitFor();
  expect(await people.count()).toBe(0);

  await journey.owner.as({ origin: siteOrigin }).get(`/v1/sites/${journey.site.siteKey}`);
  await steps.getByText('The first page has reached us.').waitFor();
  await steps.getByText('2 of 5 done').waitFor();

  await answer(journey, 'demo', { kind: 'csat', score: 4, comment: 'Only a try' });
  await steps.getByText('3 of 5 done').waitFor();
  await people.getByText('Only a try').waitFor();

  await steps.getByRole('link', { name: 'Invite somebody' }).click();
  await page.getByLabel('E-mail').fill('bo@shop.example');
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page.getByText('bo@shop.example is invited.').waitFor();
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await steps.getByText('4 of 5 done').waitFor();

  await answer(journey, 'shop', { kind: 'csat', score: 5, comment: 'Here to stay' });
  await people.getByText('Here to stay').waitFor();
  await expect.poll(() => steps.count()).toBe(0);
});

test('what waits stands beside the Inbox, in the title and on the icon, and each word leads to as many tickets', async () => {
  await using journey = await startJourney({ sampleData: true });
  const page = await journey.ownerPage({ viewport: { width: 1280, height: 800 } });
  await page.goto('/admin');
  const needs = page.getByRole('list', { name: 'What needs you' }).getByRole('link');
  await needs.first().waitFor();
  const { needsReply, overdue, unread } = (await journey.owner.get(`${journey.sitePath}/ticket-counts`)).body;
  const place = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Inbox', exact: true });
  await expect.poll(() => place.innerText()).toMatch(new RegExp(`${needsReply}$`));
  expect(await page.locator('#waiting').textContent()).toBe(
    `${needsReply} need a reply, ${overdue} overdue${unread ? `, ${unread} unread` : ''}`,
  );
  expect(await page.title()).toContain(`(${needsReply}!) Today`);
  expect(await iconOf(page)).toBe('/admin/icons/huiyin-overdue.svg');

  expect(await needs.count()).toBe(4);
  for (const words of await needs.allInnerTexts()) {
    await page.getByRole('link', { name: words, exact: true }).click();
    const n = Number.parseInt(words, 10);
    await page
      .getByRole('status')
      .getByText(`${n} ${n === 1 ? 'ticket' : 'tickets'}`, { exact: true })
      .waitFor();
    await page.goBack();
  }

  await answer(journey, 'shop', { kind: 'complaint', comment: 'Nobody called' });
  await expect.poll(() => page.title()).toContain(`(${needsReply + 1}!) Today`);
});
