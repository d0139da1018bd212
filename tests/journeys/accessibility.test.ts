import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerHere } from '../kit/server-here.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { testMs } from '../kit/patience.ts';
import { tempDir } from '../kit/temp.ts';
import { axeFindings } from './kit/axe.ts';
import { listenForFaults } from './kit/faults.ts';
import { foreignLimits } from './kit/field-limits.ts';
import { invitationLink } from './kit/invitation.ts';
import { complainWithPictures } from './kit/picture-ticket.ts';
import { fillForms } from './kit/filled-forms.ts';
import { doorScreens, everyScreen, pictureScreen, type Screen } from './kit/screens.ts';
import { settled } from './kit/settled.ts';
import { sideways } from './kit/sideways.ts';
import { hiddenScroll, shiftsOf } from './kit/steady.ts';
import { visibleText } from './kit/visible-text.ts';
import { consoleLanguages as languages } from './kit/widget-words.ts';

let journey: Journey;
let pictured: number;
beforeAll(async () => {
  journey = await startJourney({ sampleData: true });
  pictured = await complainWithPictures(journey);
  await fillForms(journey);
  // Where one works on several, each link has to say which site it is of.
  expect((await journey.owner.post('/api/sites', { name: 'Harbour', origins: [journey.server.url] })).status).toBe(201);
});
afterAll(() => journey[Symbol.asyncDispose]());

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
const low = { width: 1280, height: 600 };

/**
 * How the screens are looked at in a language: wide and in light, or on a phone and in dark. That the tokens have contrast in both schemes
 * is proven in tests/kit/colours.test.ts; here that every screen uses them.
 */
const how = (locale: string): BrowserContextOptions & { viewport: typeof wide } => ({
  locale,
  reducedMotion: 'reduce',
  ...(locale === 'en' ? { viewport: wide, colorScheme: 'light' } : { viewport: narrow, colorScheme: 'dark' }),
});

/** How much of a screen of the shell moved while it came, where that is too much. */
async function restless(page: Page, name: string): Promise<string[]> {
  const shift = await shiftsOf(page);
  return shift >= 0.02 ? [`${name}: shifts by ${shift}`] : [];
}

/** Whether the tabs of a place have room beside one another where there is much. */
async function wrapped(page: Page, name: string): Promise<string[]> {
  const rows = await page
    .locator('ui-tabs a')
    .evaluateAll((tabs) => new Set(tabs.map((tab) => tab.getBoundingClientRect().top)).size);
  return rows > 1 ? [`${name}: the tabs stand in ${rows} rows`] : [];
}

/** Where the document scrolls behind the shell at a size. */
async function behind(page: Page, name: string, size: typeof wide): Promise<string[]> {
  await page.setViewportSize(size);
  await settled(page);
  const hidden = await hiddenScroll(page);
  return hidden > 0 ? [`${name}: at ${size.width} × ${size.height} the document scrolls by ${hidden}`] : [];
}

/** Where something without words was made a text. */
async function wordless(page: Page, name: string): Promise<string[]> {
  // The one arrow that is meant to be read: in the code to copy.
  const text = (await visibleText(page, 'admin-app')).replaceAll('(...call) =>', '');
  return (text.match(/.*(?:undefined|\[object|NaN|=>|Invalid Date).*/g) ?? []).map((line) => `${name}: says ${line}`);
}

/** Links that do not say which site they are of: copied, they would show another one to others. */
async function astray(page: Page, name: string): Promise<string[]> {
  const links = await page
    .locator('a[href^="/admin"]')
    .evaluateAll((found) => found.map((link) => link.getAttribute('href')!));
  const few = links.length > 6 ? [] : [`${name}: has ${links.length} links`];
  const stray = links.filter((href) => !href.includes(`site=${journey.site.siteKey}`));
  return [...few, ...stray.map((href) => `${name}: the link ${href} names no site`)];
}

/** What is wrong with a screen as it is: with its words, its fields, and by axe. */
async function wrongWith(page: Page, name: string): Promise<string[]> {
  return [
    ...(await wordless(page, name)),
    ...(await foreignLimits(page)).map((limit) => `${name}: ${limit}`),
    ...(await axeFindings(page)).map((finding) => `${name}: ${finding}`),
  ];
}

async function walk(page: Page, screens: Screen[], locale: string): Promise<string[]> {
  const complaints = await listenForFaults(page);
  const found: string[] = [];
  for (const { name, open, ready } of screens) {
    await page.setViewportSize(how(locale).viewport);
    await open(page);
    await ready(page).first().waitFor();
    const isShell = (await page.locator('app-shell').count()) > 0;
    if (isShell) found.push(...(await restless(page, name)));
    if (isShell && locale === 'en') found.push(...(await wrapped(page, name)), ...(await astray(page, name)));
    found.push(...(await wrongWith(page, name)));
    if (isShell && locale === 'en') for (const size of [low, narrow]) found.push(...(await behind(page, name, size)));
    await page.setViewportSize(narrow);
    found.push(...(await sideways(page)).map((finding) => `${name}, 360 px: ${finding}`));
  }
  return [...found, ...complaints];
}

/** All in English; the two ways to write Chinese take turns, whose words take about the same room. */
const turnsOf = (screens: Screen[], locale: string): Screen[] =>
  screens.filter((_, i) => locale === 'en' || i % 2 === Number(locale === 'zh-TW'));

test.each(languages)(
  'the screens of the console in %s have nothing for axe to find, no sideways scrolling, and the limits of the contract; they stand still, lack no text, each link names the site, and the browser complains of nothing',
  async (locale) => {
    const page = await journey.ownerPage(how(locale));
    // An address that names none is of the last one.
    await page.goto(`/admin?site=${journey.site.siteKey}`);
    expect(await walk(page, turnsOf([...everyScreen(), pictureScreen(pictured)], locale), locale)).toEqual([]);
    await page.context().close();
  },
  // Some forty screens, three languages at once.
  2 * testMs,
);

test.each(languages)('the pages before the door in %s have nothing for axe to find', async (locale) => {
  const page = await journey.visitorPage(how(locale));
  const invitation = await invitationLink(journey, `${locale.toLowerCase()}@shop.example`, 'agent');
  expect(await walk(page, turnsOf(doorScreens(invitation), locale), locale)).toEqual([]);
  await page.context().close();
});

test('the set-up page has nothing for axe to find in any language', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path });
  for (const locale of languages) {
    const page = await journey.visitorPage(how(locale));
    const open = (at: Page): Promise<unknown> => at.goto(server.setupUrl!);
    const screen: Screen = { name: 'set-up', open, ready: (at) => at.getByRole('checkbox') };
    expect(await walk(page, [screen], locale)).toEqual([]);
    await page.context().close();
  }
});
