import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../kit/server.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { tempDir } from '../kit/temp.ts';
import { axeFindings } from './kit/axe.ts';
import { invitationLink } from './kit/invitation.ts';
import { complainWithPictures } from './kit/picture-ticket.ts';
import { doorScreens, everyScreen, pictureScreen, type Screen } from './kit/screens.ts';
import { sideways } from './kit/sideways.ts';
import { consoleLanguages as languages } from './kit/widget-words.ts';

let journey: Journey;
let pictured: number;
beforeAll(async () => {
  journey = await startJourney({ sampleData: true });
  pictured = await complainWithPictures(journey);
});
afterAll(() => journey[Symbol.asyncDispose]());

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 720 };

/** What is wrong with a screen, light, dark and 360 px wide. */
async function wrongWith(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await axeFindings(page)).map((finding) => `${name}, ${colorScheme}: ${finding}`));
  }
  await page.setViewportSize(narrow);
  found.push(...(await sideways(page)).map((finding) => `${name}, 360 px: ${finding}`));
  await page.setViewportSize(wide);
  return found;
}

async function walk(page: Page, screens: Screen[]): Promise<string[]> {
  const found: string[] = [];
  for (const screen of screens) {
    await screen.open(page);
    await screen.ready(page).first().waitFor();
    found.push(...(await wrongWith(page, screen.name)));
  }
  return found;
}

const how = (locale: string): BrowserContextOptions => ({ locale, viewport: wide, reducedMotion: 'reduce' });

test.concurrent.each(languages)(
  'every screen of the console in %s has nothing for axe to find and no sideways scrolling',
  async (locale) => {
    const page = await journey.ownerPage(how(locale));
    expect(await walk(page, [...everyScreen(), pictureScreen(pictured)])).toEqual([]);
    await page.context().close();
  },
  120_000,
);

test.concurrent.each(languages)('the pages before the door in %s have nothing for axe to find', async (locale) => {
  const page = await journey.visitorPage(how(locale));
  const invitation = await invitationLink(journey, `${locale.toLowerCase()}@shop.example`, 'agent');
  expect(await walk(page, doorScreens(invitation))).toEqual([]);
  await page.context().close();
});

test('the set-up page has nothing for axe to find in any language', async () => {
  using dir = tempDir();
  await using server = await startServer({ dataDir: dir.path });
  for (const locale of languages) {
    const page = await journey.visitorPage(how(locale));
    const open = (at: Page): Promise<unknown> => at.goto(server.setupUrl!);
    expect(await walk(page, [{ name: 'set-up', open, ready: (at) => at.getByRole('checkbox') }])).toEqual([]);
    await page.context().close();
  }
});
