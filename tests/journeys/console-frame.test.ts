import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { inSight } from './kit/in-sight.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney({ sampleData: true })));
afterAll(() => journey[Symbol.asyncDispose]());

const wide = { width: 1280, height: 800 };

async function ticket(viewport: { width: number; height: number }): Promise<Page> {
  const page = await journey.ownerPage({ viewport });
  await page.goto('/admin/inbox/135');
  await page.getByRole('heading', { name: /#135/ }).waitFor();
  return page;
}

test.each([
  ['wide', wide],
  ['low', { width: 1024, height: 560 }],
  ['narrow', { width: 390, height: 844 }],
])('what the console says stands over nothing that can be pressed, on a %s screen', async (_, size) => {
  const page = await ticket(size);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByRole('textbox', { name: 'Your reply' }).fill('On its way.');
  await button('Resolve').click();
  await page.getByText('#135 resolved.').waitFor();
  for (const name of ['Reopen', 'Close', 'Send reply', 'Undo']) {
    await button(name).scrollIntoViewIfNeeded();
    expect(await inSight(button(name)), name).toBe(true);
  }
  await button('Undo').click();
  await page.getByText('#135 is as it was before.').waitFor();

  await page.goto('/admin/ask/csat');
  const thanks = page.getByLabel('Thanks', { exact: true });
  await thanks.fill('Thank you.');
  await button('Discard changes').click();
  await page.getByText('Your changes are discarded.').waitFor();
  await thanks.fill('Thanks.');
  const save = button('Save as version 2');
  await save.scrollIntoViewIfNeeded();
  expect(await inSight(save)).toBe(true);
});

test.each([
  ['a phone has room for the newest alone', { width: 390, height: 844 }, 1],
  ['a wide screen for two', wide, 2],
])('of what the console says of two things %s, and of one thing only what holds', async (_, viewport, room) => {
  const page = await journey.ownerPage({ viewport });
  await page.goto('/admin/ask');
  const said = page.locator('ui-toasts .toast').filter({ visible: true });
  const turn = async (survey: string, on: boolean): Promise<void> => {
    await page.getByRole('checkbox', { name: new RegExp(`^On · ${survey}`) }).setChecked(on, { force: true });
    // Until then the next press on it is not heard.
    await said
      .filter({ hasText: on ? 'It is on.' : 'It is off' })
      .first()
      .waitFor();
  };
  for (const on of [false, true]) await turn('How likely', on);
  await turn('How was', false);
  await expect.poll(() => said.count()).toBe(room);
  await turn('How was', true);
});

test('paper says dates, and when it was printed', async () => {
  const page = await ticket(wide);
  const relative = page.getByText(/\bago$|\bleft$|^overdue by|^due now$/).filter({ visible: true });
  for (const path of ['/admin/inbox/135', '/admin/inbox', '/admin']) {
    await page.goto(path);
    await expect.poll(() => relative.count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    await page.getByText(/Huiyin · Shop · Printed \w{3} \d+, \d{4}/).waitFor();
    await page
      .getByText(/^Reply due \w{3} \d+, \d{4}/)
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(await relative.allTextContents(), path).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

test('Esc closes what lies above, and that alone', async () => {
  const page = await ticket(wide);
  const menu = page.getByRole('group', { name: 'You and this console' });
  await page.getByRole('button', { name: 'Olive Owner' }).click();
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'hidden' });

  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  const palette = page.getByRole('combobox', { name: 'Search or jump to…' });
  await page.keyboard.press('?');
  await sheet.waitFor();
  await page.keyboard.press('Control+k');
  await palette.waitFor();
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'hidden' });
  expect(await sheet.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  expect(new URL(page.url()).pathname).toBe('/admin/inbox/135');
  await page.keyboard.press('Escape');
  await page.waitForURL(/\/admin\/inbox$/);
});
