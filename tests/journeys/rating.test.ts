import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { answersBy, type StoredAnswer } from './kit/answers.ts';
import { startHostPage } from './kit/host-page.ts';
import { widgetOn, type Widget } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

/** A visitor with the panel open on the shop's page. */
async function visitor(): Promise<Widget> {
  const page = await journey.visitorPage();
  await page.goto('/demo');
  const widget = widgetOn(page);
  await widget.open();
  return widget;
}

const storedBy = (act: () => Promise<void>): Promise<StoredAnswer[]> => answersBy(journey, act);

test('one tap on 4 and closing the panel is one answer', async () => {
  const { page, panel, point } = await visitor();
  const answers = await storedBy(async () => {
    await point('4 of 5, satisfied').click();
    // Before it says so nothing holds the answer: a page that is closed by then takes it along.
    await panel.getByText('Thank you, that is noted.').waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.close();
  });
  expect(answers).toMatchObject([{ kind: 'csat', score: 4, comment: null, answers: {} }]);
});

test('a low score asks for reasons and a comment, all of which is one answer, and leads on to one ticket', async () => {
  const { panel, point, send } = await visitor();
  const answers = await storedBy(async () => {
    await point(/^3 of 5/).click();
    await point(/^2 of 5/).click();
    await panel.getByRole('button', { name: 'Took too long' }).click();
    await panel.getByRole('button', { name: 'Unfriendly' }).click();
    await panel.getByLabel('Anything we should know?').fill('Forty minutes in the queue');
    await send.click();
    await panel.getByText('Thank you. We read every answer.').waitFor();
  });
  expect(answers).toMatchObject([
    { kind: 'csat', score: 2, comment: 'Forty minutes in the queue', answers: { reasons: ['slow', 'attitude'] } },
  ]);
  await panel.getByRole('button', { name: 'Yes, please' }).click();
  expect(await panel.getByLabel('What happened?').inputValue()).toBe('Forty minutes in the queue');
  await panel.getByRole('button', { name: 'Send complaint' }).click();
  const number = /\d+/.exec((await panel.getByRole('heading', { name: /^Complaint/ }).textContent())!)![0];
  const { ledFrom, messages } = (await journey.owner.get(`${journey.sitePath}/tickets/${number}`)).body;
  expect(ledFrom).toMatchObject({ kind: 'csat', survey: 'csat', score: 2 });
  expect(messages).toMatchObject([{ text: 'Forty minutes in the queue' }]);
  const staff = await journey.ownerPage();
  await staff.goto(`/admin/inbox/${number}`);
  await staff.getByRole('link', { name: /2 of 5/ }).click();
  await staff
    .getByRole('link', { name: `Open ticket #${number}` })
    .first()
    .waitFor();
});

test('the recommendation goes from 0 to 10 and takes its reason', async () => {
  const { panel, tab, point, send } = await visitor();
  const answers = await storedBy(async () => {
    await tab('Recommend').click();
    expect(await panel.getByRole('radio').count()).toBe(11);
    await point('10 of 10').click();
    await panel.getByLabel('What is the main reason?').fill('The tea arrived warm, nearly');
    await send.click();
    await panel.getByText('Thank you. This helps us see where we stand.').waitFor();
  });
  expect(answers).toMatchObject([{ kind: 'nps', score: 10, comment: 'The tea arrived warm, nearly' }]);
});

test('the keyboard alone opens, rates, sends and closes, and the focus comes back', async () => {
  const page = await journey.visitorPage();
  await page.goto('/demo');
  const { panel, launcher } = widgetOn(page);
  await launcher.focus();
  const answers = await storedBy(async () => {
    await page.keyboard.press('Enter');
    await panel.getByRole('radio', { name: /^1 of 5/ }).waitFor();
    await expect.poll(() => focused(page)).toBe('1 of 5, very dissatisfied');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Space']) await page.keyboard.press(key);
    await panel.getByText('Thank you, that is noted.').waitFor();
    expect(await focused(page)).toBe('5 of 5, very satisfied');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Quick and kind');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await panel.getByText('Thank you. We read every answer.').waitFor();
    await page.keyboard.press('Escape');
  });
  expect(answers).toMatchObject([{ score: 5, comment: 'Quick and kind' }]);
  expect(await panel.isVisible()).toBe(false);
  expect(await focused(page)).toBe('Feedback');
});

// T18
test('on a phone every field has letters of 16 px or more, so that iOS does not zoom into it', async () => {
  const page = await journey.visitorPage({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await page.goto('/demo/tall.html');
  const { panel, open, tab } = widgetOn(page);
  await open();
  await tab('Complain').click();
  await panel.getByLabel('What happened?').waitFor();
  const sizes = await panel
    .locator('textarea, input:not([type=file], [type=checkbox])')
    .evaluateAll((all) => all.map((el) => parseFloat(getComputedStyle(el).fontSize)));
  expect(sizes.length).toBeGreaterThan(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
});

test('on a page that is not allowed the widget says so, the page is left in peace, and Settings names and allows the address', async () => {
  await using host = await startHostPage(journey.server.url, journey.site.siteKey);
  const page = await journey.visitorPage();
  const exceptions: string[] = [];
  const said: string[] = [];
  page.on('pageerror', (error) => exceptions.push(error.message));
  page.on('console', (message) => message.text().startsWith('huiyin') && said.push(message.text()));
  await page.goto(host.url);
  const { panel, launcher } = widgetOn(page);
  await launcher.click();
  await panel.getByText('This did not load.').waitFor();
  await expect.poll(() => said).toEqual([expect.stringContaining(`${host.url} is not among the allowed origins`)]);
  expect(exceptions).toEqual([]);

  const staff = await journey.ownerPage();
  await staff.goto('/admin/settings/install');
  await staff.getByRole('button', { name: `Allow ${host.url}` }).click();
  await staff.getByRole('row', { name: new RegExp(`${host.url} Allowed`) }).waitFor();

  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('radiogroup').waitFor();
});

/** The accessible name of what has the focus, through shadow roots. */
function focused(page: Widget['page']): Promise<string> {
  return page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.ariaLabel ?? at?.textContent?.trim() ?? '';
  });
}
