import { words as accountSimplified } from '@huiyin/shared/i18n/admin/account/zh-CN';
import { words as accountTraditional } from '@huiyin/shared/i18n/admin/account/zh-TW';
import { words as english } from '@huiyin/shared/i18n/admin/shell/en';
import { words as simplified } from '@huiyin/shared/i18n/admin/shell/zh-CN';
import { words as traditional } from '@huiyin/shared/i18n/admin/shell/zh-TW';
import { defaultSurveys } from '@huiyin/server/surveys/default-surveys';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { startHostPage } from './kit/host-page.ts';
import { visibleText } from './kit/visible-text.ts';
import { widgetStates } from './kit/widget-states.ts';
import { consoleLanguages, launcherName } from './kit/widget-words.ts';
import { widgetOn } from './kit/widget.ts';
import { settled } from './kit/settled.ts';

type Language = (typeof consoleLanguages)[number];

const shell = { en: english, 'zh-CN': simplified, 'zh-TW': traditional };

let journey: Journey;
beforeAll(async () => void (journey = await startJourney({ sampleData: true })));
afterAll(() => journey[Symbol.asyncDispose]());

/** Characters that only the other script uses, and what a missing text would look like. */
const strange: Record<Language, RegExp> = {
  en: /[\u4e00-\u9fff]|undefined|\[object|=>/,
  'zh-CN': /[問訴單這發對設語們請覆時間]|undefined|\[object|=>/,
  'zh-TW': /[问诉单这发对设语们请复时间]|undefined|\[object|=>/,
};

/** Our own names and what nobody translates. */
const latin =
  /\b(Huiyin|CSAT|NPS|CES|csat|nps|complaint|CSS|index|API|Alt|Ctrl|Enter|Esc|App|UTC|Content|Security|Policy|script|connect|src|body|async|https?|Asia|Shanghai|www|Olive|Owner|Shop|owner|English|Accept|Feedback|data|site|huiyin|js|key)\b/g;

test.each(consoleLanguages)('the widget speaks %s throughout when the page does', async (language) => {
  const page = await journey.visitorPage();
  for await (const state of widgetStates(page, journey, language)) {
    const text = await visibleText(page, 'huiyin-widget');
    expect(text, state).not.toMatch(strange[language]);
  }
  await page.context().close();
});

test('the script tag decides the language before the page does', async () => {
  await using host = await startHostPage(journey.server.url, journey.site.siteKey, {
    attributes: 'data-language="zh-TW"',
  });
  await journey.owner.edit(journey.sitePath, { origins: [journey.server.url, host.url] });
  const page = await journey.visitorPage();
  await page.goto(host.url);
  const { panel, open } = widgetOn(page, launcherName['zh-TW']);
  await open();
  await panel.getByRole('heading', { name: defaultSurveys.csat.questions[0]!.title['zh-TW']! }).waitFor();
  expect(await panel.getAttribute('lang')).toBe('zh-TW');
});

test('a browser whose language is no language and whose storage is blocked shows console and widget in English', async () => {
  const page = await journey.ownerPage();
  await page.addInitScript(() => {
    const blocked = (): never => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get: blocked });
    Object.defineProperty(navigator, 'languages', { get: () => ['C', 'en_US.UTF-8@posix'] });
    Object.defineProperty(navigator, 'language', { get: () => 'C' });
  });
  for (const name of ['Today', 'Inbox', 'Insights', 'Ask']) {
    await page.goto(`/admin/${name === 'Today' ? '' : name.toLowerCase()}`);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
  }
  await page.goto('/demo/tall.html');
  await widgetOn(page).open();
  await page.getByRole('radio', { name: /^4 of 5/ }).waitFor();
  await page.context().close();
});

test('the console changes its language at once, keeps it, and says everything in it', async () => {
  const quiet = await journey.owner.post('/api/sites', { name: 'Shop' });
  const page = await journey.ownerPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`/admin?site=${quiet.body.key}`);
  await page.getByText('Listening for the first page').waitFor();
  for (const [before, after] of [
    ['en', 'zh-CN'],
    ['zh-CN', 'zh-TW'],
  ] as const) {
    await page
      .getByRole('button', { name: /Olive Owner/ })
      .last()
      .click();
    await page.getByLabel(shell[before].language).last().selectOption(after);
    await page.getByRole('heading', { name: shell[after].places.today, level: 1 }).waitFor();
    await page.keyboard.press('Escape');
    for (const place of ['inbox', 'insights', 'improve', 'ask', 'settings', 'today'] as const) {
      await page.getByRole('link', { name: shell[after].places[place], exact: true }).click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await settled(page);
      await sayEverything(page, after, place);
    }
    await page.reload();
    await page.getByRole('heading', { name: shell[after].places.today, level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(after);
  }
});

test('where the words of a language do not come the console says so, and stays in the one before', async () => {
  const page = await journey.ownerPage({ viewport: { width: 1280, height: 800 } });
  await page.route(/\/admin\/assets\/words-today-zh-TW/, (route) => route.abort());
  await page.goto('/admin');
  const menu = page.getByRole('button', { name: /Olive Owner/ }).last();
  await menu.click();
  const choice = page.getByLabel(english.language).last();
  await choice.selectOption('zh-TW');
  await page.getByText(english.problems.not_loaded).waitFor();
  expect(await choice.inputValue()).toBe('en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await choice.selectOption('zh-CN');
  await page.getByRole('heading', { name: simplified.places.today, level: 1 }).waitFor();
});

test('the sign-in page can be read in another language too', async () => {
  const page = await journey.visitorPage({ locale: 'zh-HK' });
  await page.goto('/admin/sign-in');
  await page.getByRole('heading', { name: accountTraditional.signIn.heading }).waitFor();
  await page.getByRole('combobox').selectOption('zh-CN');
  await page.getByRole('heading', { name: accountSimplified.signIn.heading }).waitFor();
});

/** No English is left in a Chinese console, and no text of the other script, but for the names of languages and what customers are shown. */
async function sayEverything(page: Page, language: Language, place: string): Promise<void> {
  const text = (await visibleText(page, 'admin-app', 'shown-widget')).replaceAll(
    /简体中文|繁體中文|日本語|繁體|简体/g,
    '',
  );
  expect(text, place).not.toMatch(strange[language]);
  const words = text
    .replaceAll(/\S+@\S+|https?:\S+|<[^>]*>/g, '')
    .replaceAll(latin, '')
    .match(/[A-Za-z]{3,}/g);
  expect(words ?? [], place).toEqual([]);
}
