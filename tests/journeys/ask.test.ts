import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { axeFindings } from './kit/axe.ts';
import { listenForFaults } from './kit/faults.ts';
import { pass, takeClock } from './kit/settled.ts';
import { hasCursor, tabTo } from './kit/tab-to.ts';
import { widgetOn, type Widget } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

const owner = (): Promise<Page> => journey.ownerPage({ viewport: { width: 1280, height: 900 } });

/** Answers as the widget would. */
async function answer(survey: string, version: number, score: number, answers: object = {}): Promise<void> {
  const body = { id: crypto.randomUUID(), kind: 'csat', survey, surveyVersion: version, score, answers };
  const { status } = await journey.owner.as({}).post(`/v1/sites/${journey.site.siteKey}/responses`, body);
  expect(status).toBe(201);
}

/** A customer of the shop, whose page asks, and who chooses a score. */
async function inTheDemo(score: RegExp): Promise<Widget> {
  const visitor = await journey.visitorPage();
  await takeClock(visitor);
  await visitor.goto('/demo');
  const widget = widgetOn(visitor);
  await visitor.evaluate(() => (window as any).huiyin('open', 'after-visit'));
  await widget.point(score).waitFor();
  await pass(visitor, 200);
  await widget.point(score).click();
  return widget;
}

/** A customer who opens the link of the survey and chooses a score. */
async function onHostedPage(score: string): Promise<Page> {
  const visitor = await journey.visitorPage();
  await takeClock(visitor);
  await visitor.goto(`/s/${journey.site.siteKey}/after-visit`);
  // An answer faster than any person's is not counted.
  await visitor.getByRole('radio').first().waitFor();
  await pass(visitor, 200);
  await visitor.getByRole('radio', { name: new RegExp(`^${score}`) }).click();
  await visitor
    .getByRole('radio', { name: new RegExp(`^${score}`) })
    .and(visitor.locator('[aria-checked=true]'))
    .waitFor();
  return visitor;
}

const resultsOf = async (survey: string) =>
  (await journey.owner.get(`${journey.sitePath}/surveys/${survey}/results`)).body;

test('a survey of three questions is built without a mouse, answered in the demo and by its link, seen in Insights and changed, and old answers stay with their version', async () => {
  const page = await owner();
  const faults = await listenForFaults(page);
  const { keyboard } = page;
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name }).first();
  const text = (name: string): Locator => page.getByRole('textbox', { name, exact: true });
  await page.goto('/admin/ask');
  await button('New survey').waitFor();
  await tabTo(button('New survey'));
  await keyboard.press('Enter');
  await tabTo(page.getByRole('radio', { name: 'Satisfaction' }));
  await tabTo(text('Name in links'));
  await keyboard.press('Control+a');
  await keyboard.type('after-visit');
  await keyboard.press('Enter');
  await page.waitForURL('**/admin/ask/after-visit');

  await tabTo(button('One choice'));
  await keyboard.press('Enter');
  const which = page.locator('question-card').nth(1);
  await tabTo(which.getByRole('textbox', { name: 'Question' }));
  await keyboard.type('What was it about?');
  await tabTo(which.getByRole('textbox', { name: 'Name 1' }));
  await keyboard.type('Delivery');
  await tabTo(which.getByRole('textbox', { name: 'Name 2' }));
  await keyboard.type('Service');
  await keyboard.press('Enter');
  await tabTo(which.getByRole('textbox', { name: 'Name 3' }));
  await keyboard.type('Price');
  await keyboard.press('Alt+ArrowUp');
  await expect.poll(() => which.getByRole('textbox', { name: 'Name 2' }).inputValue()).toBe('Price');

  await tabTo(button('Short text'));
  await keyboard.press('Enter');
  const more = page.locator('question-card').nth(2);
  await tabTo(more.getByRole('textbox', { name: 'Question' }));
  await keyboard.type('What should we do?');

  const first = page.locator('question-card').nth(0);
  await tabTo(first.getByRole('button', { name: 'Add a way' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await tabTo(first.getByLabel('Way 1: when'), 'Shift+Tab');
  await keyboard.press('ArrowDown');
  await tabTo(first.getByLabel('Way 1: from'));
  expect(await first.getByLabel('Way 1: from').inputValue()).toBe('4');
  expect(await first.getByLabel('Way 1: go to').inputValue()).toBe('end');
  await keyboard.press('Control+s');
  await page.getByText('Not yet in every language').waitFor();
  await tabTo(button('Save all the same'));
  await keyboard.press('Enter');
  await page.getByText(/^Saved as version 2. The survey is off/).waitFor();
  await tabTo(page.getByRole('checkbox', { name: /^On/ }), 'Shift+Tab');
  await keyboard.press('Space');
  await page.getByText('It is on.').waitFor();

  const { body } = await journey.owner.get(`${journey.sitePath}/surveys`);
  const made = body.surveys.find((one: { slug: string }) => one.slug === 'after-visit');
  expect(made).toMatchObject({ on: true, kind: 'csat', version: 2 });
  const [rating, choice, comment] = made.definition.questions;
  expect(rating.branches).toEqual([{ atLeast: 4, goTo: 'end' }]);
  expect(choice.choices.map((one: { label: { en: string } }) => one.label.en)).toEqual([
    'Delivery',
    'Price',
    'Service',
  ]);

  for (const score of [5, 4, 5]) await answer('after-visit', 2, score);
  await answer('after-visit', 2, 1, { [choice.id]: choice.choices[0].id, [comment.id]: 'Call me' });
  const happy = await inTheDemo(/^5 of 5/);
  expect(await happy.panel.getByRole('button', { name: 'Next' }).count()).toBe(0);
  await happy.send.click();
  await expect.poll(async () => (await resultsOf('after-visit')).answers).toBe(5);
  const visitor = await onHostedPage('2 of 5');
  await visitor.getByRole('button', { name: 'Next' }).click();
  await visitor.getByRole('radio', { name: 'Delivery' }).check({ force: true });
  await visitor.getByRole('button', { name: 'Next' }).click();
  await visitor.getByRole('textbox', { name: 'What should we do?' }).fill('Be on time');
  await visitor.getByRole('button', { name: 'Send' }).click();
  await visitor.getByText('We will look into it').waitFor();
  await expect.poll(async () => (await resultsOf('after-visit')).questions[2].n).toBe(2);
  await page.goto('/admin/ask/after-visit/results');
  const results = page.getByRole('main');
  await results.getByText('66.7%').first().waitFor();
  await results
    .getByText(/95% CI/)
    .first()
    .waitFor();
  await results.getByRole('row', { name: 'Delivery 2, read these answers', exact: true }).waitFor();

  await page.goto('/admin/insights/csat?survey=after-visit');
  const figure = page.locator('metric-detail');
  await figure.getByText('66.7%').first().waitFor();
  await figure.getByRole('link', { name: '6 answers' }).first().waitFor();
  await page.getByText(/^Mean CSAT score: 3.7 /).waitFor();

  await page.goto('/admin/ask/after-visit');
  await tabTo(first.getByRole('textbox', { name: 'Question' }));
  await keyboard.press('Control+a');
  await keyboard.type('How was your visit?');
  await keyboard.press('Control+s');
  await page.getByText(/^Saved as version 3/).waitFor();
  for (const score of [3, 3, 3]) await answer('after-visit', 3, score);
  await page.goto('/admin/ask/after-visit/results');
  await results.getByText('9 answers').first().waitFor();
  await results.getByLabel('Version', { exact: true }).selectOption('2');
  await results.getByText('66.7%').first().waitFor();
  await results.getByText('6 answers').first().waitFor();
  await results.getByLabel('Version', { exact: true }).selectOption('3');
  await results.getByText('too few answers: 3 of 5').waitFor();

  await page.goto('/admin/ask/after-visit/versions');
  await page.getByRole('button', { name: 'Use version 2 again' }).click();
  await page.getByText('Your draft is what version 2 asked.').waitFor();
  await page.keyboard.press('Control+s');
  await page.getByText(/^Saved as version 4/).waitFor();
  await page.goto('/admin/ask/after-visit/versions');
  const changes = page.getByRole('region', { name: 'What changed in version 4' });
  await changes.getByText('Question 1, Question (English)').waitFor();
  await changes.locator('del').getByText('How was your visit?').waitFor();
  expect(faults).toEqual([]);
});

test('what is typed can be taken back and forth, outlives a reload, and is not left behind without a question', async () => {
  const page = await owner();
  await page.goto('/admin/ask/nps');
  const title = page.locator('question-card').getByRole('textbox', { name: 'Question' });
  const before = await title.inputValue();
  await title.fill('Would you send a friend to us?');
  await title.press('Control+z');
  await expect.poll(() => title.inputValue()).toBe(before);
  await title.press('Control+Shift+z');
  await expect.poll(() => title.inputValue()).toBe('Would you send a friend to us?');

  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  const question = page.locator('ui-dialog[open]');
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect.poll(() => title.inputValue()).toBe('Would you send a friend to us?');
  await page.getByRole('link', { name: 'Rules' }).click();
  await page.getByText('Does not come up by itself.').waitFor();
  await page.getByRole('link', { name: 'Edit' }).click();
  expect(await title.inputValue()).toBe('Would you send a friend to us?');

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByText('Here is what you left unsaved.').waitFor();
  expect(await title.inputValue()).toBe('Would you send a friend to us?');
  await page.getByRole('link', { name: 'Inbox', exact: true }).click();
  await question.getByRole('button', { name: 'Discard and leave' }).click();
  await page.waitForURL('**/admin/inbox');
  await page.goto('/admin/ask/nps');
  expect(await title.inputValue()).toBe(before);
});

test('of two who edit one survey the second is told at once beside Save, has what the first wrote elsewhere, and nothing is lost', async () => {
  const [anna, bert] = [await owner(), await owner()];
  const titleOn = (page: Page): Locator => page.locator('question-card').getByRole('textbox', { name: 'Question' });
  const thanksOn = (page: Page): Locator => page.getByRole('textbox', { name: 'Thanks', exact: true });
  const saveOn = (page: Page): Promise<void> => page.getByRole('button', { name: /^Save as version/ }).click();
  for (const page of [anna, bert]) await page.goto('/admin/ask/csat');
  await titleOn(bert).fill('How was it, says Bert?');
  await titleOn(anna).fill('How was it, says Anna?');
  await thanksOn(anna).fill('Thanks, says Anna');
  await saveOn(anna);
  await anna.getByText(/^Saved as version/).waitFor();

  const told = bert.getByRole('alert').filter({ hasText: /Olive Owner saved version \d+ meanwhile/ });
  await told.getByText('yours stands: Question 1 (English).').waitFor();
  const [notice, height] = [await told.boundingBox(), bert.viewportSize()!.height];
  expect(notice!.y).toBeGreaterThan(0);
  expect(notice!.y + notice!.height).toBeLessThanOrEqual(height);
  expect(await titleOn(bert).inputValue()).toBe('How was it, says Bert?');
  expect(await thanksOn(bert).inputValue()).toBe('Thanks, says Anna');
  // High enough that no field lies half below the bar with Save.
  await bert.setViewportSize({ width: 1280, height: 2400 });
  expect(await axeFindings(bert)).toEqual([]);
  await bert.getByRole('link', { name: /^Look at version/ }).click();
  await bert.locator('survey-versions').getByText('How was it, says Anna?').first().waitFor();
  await bert.getByRole('link', { name: 'Edit' }).click();
  expect(await titleOn(bert).inputValue()).toBe('How was it, says Bert?');
  await saveOn(bert);
  await bert.getByText(/^Saved as version/).waitFor();
  const { versions } = (await journey.owner.get(`${journey.sitePath}/surveys/csat/versions`)).body;
  const titles = versions.map((one: any) => one.definition.questions[0].title.en);
  expect(titles.slice(0, 2)).toEqual(['How was it, says Bert?', 'How was it, says Anna?']);
  expect(versions[0].definition.thanks.at(-1).text.en).toBe('Thanks, says Anna');

  // The other one sees which is the newest.
  await anna.getByRole('link', { name: 'Versions' }).click();
  await anna.getByRole('button', { name: `Use version ${versions[1].version} again` }).waitFor();
  await anna.getByRole('button', { name: 'Use version 1 again' }).click();
  await anna.getByText('Your draft is what version 1 asked.').waitFor();
  await anna.getByRole('button', { name: 'Discard' }).click();

  // The same for a form: theirs is said beside it.
  const nameOn = (page: Page): Locator => page.getByRole('textbox', { name: 'Name', exact: true });
  for (const page of [anna, bert]) await page.goto('/admin/settings/site');
  await nameOn(anna).fill('Anna & Co.');
  await nameOn(bert).fill('Bert & Co.');
  const saveSite = (page: Page): Promise<void> =>
    page.getByRole('region', { name: 'Site', exact: true }).getByRole('button', { name: 'Save' }).click();
  for (const page of [anna, bert]) await saveSite(page);
  await bert.getByText('Name: Anna & Co.').waitFor();
  expect(await nameOn(bert).inputValue()).toBe('Bert & Co.');
  await saveSite(bert);
  await expect.poll(async () => (await journey.owner.get(journey.sitePath)).body.name).toBe('Bert & Co.');
});

test('before a survey says less in a language of the site than it did, that is asked', async () => {
  const page = await owner();
  await page.goto('/admin/ask/csat');
  const card = page.locator('question-card').first();
  await card.getByRole('button', { name: 'Add', exact: true }).first().click();
  await page.keyboard.type('Too loud');
  await page.getByRole('button', { name: /^Save as version/ }).click();
  await page.getByText('简体中文: 1 · 繁體中文: 1').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write them in 简体中文' }).click();
  await page
    .getByRole('radio', { name: /^简体中文/ })
    .and(page.locator(':checked'))
    .waitFor();
  // The cursor is on the choice that lacks its words.
  await expect.poll(() => hasCursor(page.getByPlaceholder('Too loud').and(page.locator('input')))).toBe(true);
  await page.getByRole('button', { name: /^Save as version/ }).click();
  await page.getByRole('button', { name: 'Save all the same' }).click();
  await page.getByText(/^Saved as version/).waitFor();
});

test('what the server refuses is said at its field, in the language of the console', async () => {
  const page = await journey.ownerPage({ locale: 'zh-TW', viewport: { width: 1280, height: 900 } });
  await page.goto('/admin/ask/nps');
  await page.getByRole('button', { name: '複選' }).click();
  await page.keyboard.press('Control+s');
  const title = page.locator('question-card').nth(1).getByRole('textbox', { name: '問題' });
  await page.getByText('請填寫，至少一種語言。').first().waitFor();
  expect(await title.getAttribute('aria-invalid')).toBe('true');
  await expect.poll(() => hasCursor(title)).toBe(true);
});

test('what no visitor would see or tell apart is said at its question', async () => {
  const page = await owner();
  await page.goto('/admin/ask/nps');
  const cards = page.locator('question-card');
  await page.getByRole('button', { name: 'One choice' }).click();
  await cards.nth(1).getByRole('textbox', { name: 'Question' }).fill('Why?');
  for (const nth of [1, 2])
    await cards
      .nth(1)
      .getByRole('textbox', { name: `Name ${nth}` })
      .fill('Too late');
  await cards.nth(0).getByRole('button', { name: 'Add a way' }).click();
  await cards.nth(0).getByLabel('Way 1: when').selectOption('always');
  await page.keyboard.press('Control+s');
  await page.getByRole('button', { name: 'Save all the same' }).click();
  const faults = page.getByRole('note', { name: 'Not yet right' }).getByRole('listitem');
  await expect
    .poll(async () => (await faults.allInnerTexts()).map((said) => said.trim()))
    .toEqual(['Question 2: No answer leads to this question.', 'Question 2: This reads like another choice.']);
  await cards.nth(1).getByRole('alert').getByText('No answer leads to this question.').waitFor();
});

test('rules are told in words, tried on an address and saved', async () => {
  const page = await owner();
  await page.goto('/admin/ask/csat/rules');
  await page.getByRole('button', { name: 'Time on the page' }).click();
  await page.getByRole('button', { name: 'Add a pattern' }).click();
  await page.getByLabel('Pattern 1: address').selectOption('glob');
  await page.getByLabel('Pattern 1: text').fill('/order/*');
  await page.getByLabel('Share of visitors, in %').fill('20');
  const told = 'After 10 s, on /order/*, 20% of visitors, at most every 90 days';
  await page.getByText(told).waitFor();
  await page.getByLabel('Try an address').fill('https://shop.example/order/7');
  await page.getByText('It can come up there.').waitFor();
  await page.getByLabel('Try an address').fill('https://shop.example/cart');
  await page.getByText('No pattern fits').waitFor();
  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByText('Saved. Open pages know').waitFor();
  await page.goto('/admin/ask');
  await page.getByText(told).waitFor();
});

test('the preview is the widget itself in every language and look, and sends nothing', async () => {
  const page = await owner();
  const sent: string[] = [];
  page.on('request', (request) => void (request.url().includes('/v1/') && sent.push(request.url())));
  await page.goto('/admin/ask/csat');
  const shown = page.locator('survey-preview preview-frame').first();
  await shown.getByRole('radio').first().waitFor();
  const bar = page.getByRole('group', { name: 'How the preview looks' });
  await bar.getByLabel('Language').selectOption('ar');
  await expect.poll(() => shown.locator('[dir=rtl]').count()).toBe(1);
  await bar.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await bar.getByRole('radio', { name: 'Desktop' }).check({ force: true });
  await shown.getByRole('radio').nth(1).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Preview as customer' }).click();
  const walk = page.locator('ui-dialog[open]');
  await walk.getByRole('radio').nth(1).click();
  await walk.getByRole('textbox').first().fill('Late');
  await walk.locator('.primary').click();
  await walk.locator('.thanks').waitFor();
  await walk.locator('.primary').click();
  expect(await walk.locator('[name=text]').inputValue()).toBe('Late');
  expect(await axeFindings(page)).toEqual([]);
  await walk.getByRole('button', { name: 'Begin again' }).click();
  await expect.poll(() => walk.getByRole('textbox').count()).toBe(0);
  expect(sent).toEqual([]);
});

test('the look of the widget is tried on the widget itself and saved, and a text of the button goes away again', async () => {
  const page = await owner();
  await page.goto('/admin/settings/site');
  const form = page.locator('look-settings');
  const accent = (): Promise<string> =>
    form.locator('shown-widget').evaluate((shown) => {
      const panel = shown.shadowRoot!.querySelector('.huiyin')!;
      return getComputedStyle(panel).getPropertyValue('--accent').trim();
    });
  await form.getByRole('textbox', { name: 'Colour', exact: true }).fill('#8a1f6f');
  await form.getByLabel('Place').selectOption('top-left');
  await form.getByLabel('Text of the button in English').fill('Tell us');
  await expect.poll(accent).toBe('#8a1f6f');
  await form.locator('shown-widget').getByRole('button', { name: 'Tell us' }).waitFor();
  await form.getByText('White text on the colour: contrast').waitFor();
  await form.getByLabel('Roundness of corners').fill('99');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('This must be a whole number within its bounds.').waitFor();
  await form.getByLabel('Roundness of corners').fill('4');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
  const theme = async () => (await journey.owner.get(`/v1/sites/${journey.site.siteKey}`)).body.theme;
  expect(await theme()).toMatchObject({ accent: '#8a1f6f', position: 'top-left', radius: 4, label: { en: 'Tell us' } });
  await form.getByLabel('Text of the button in English').fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => 'label' in (await theme())).toBe(false);
});
