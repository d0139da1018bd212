import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import { makeEveryKind } from './kit/every-kind.ts';
import { everyScreen } from './kit/screens.ts';
import { openShop } from './kit/shop-page.ts';
import { widgetOn } from './kit/widget.ts';
import { settled } from './kit/settled.ts';

// The pictures of the README. Only on request, so that a test run leaves no changed files: HUIYIN_SCREENSHOTS=1, or a folder.
const wanted = process.env.HUIYIN_SCREENSHOTS ?? '';
const folder = wanted === '1' ? join(import.meta.dirname, '../../docs/images') : wanted;
const how: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };

describe.skipIf(!wanted)('the pictures of the README', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ sampleData: true });
    await journey.owner.edit(journey.sitePath, { name: 'Camellia & Co.' });
  });
  afterAll(() => journey[Symbol.asyncDispose]());

  const take = async (
    page: Page,
    name: string,
    clip?: { x: number; y: number; width: number; height: number },
  ): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    await page.screenshot({ animations: 'disabled', path: join(folder, `${name}.png`), ...(clip && { clip }) });
  };

  /** The corner of the shop with the panel in it, 420 px wide. */
  const corner = async (page: Page, name: string): Promise<void> => {
    const { panel } = widgetOn(page);
    const { y } = (await panel.boundingBox())!;
    const top = Math.max(0, y - 14);
    await take(page, name, { x: 1280 - 420, y: top, width: 420, height: 800 - top });
  };

  test('the widget', async () => {
    const page = await journey.visitorPage(how);
    const { panel, tab, open, point } = widgetOn(page);
    await page.goto('/demo');
    await page.evaluate(() => scrollTo(0, 76));
    await open();
    await point(/^2 of 5/).click();
    await panel.getByRole('button', { name: 'Took too long' }).click();
    await page.mouse.move(10, 10);
    await corner(page, 'widget');
    await tab('Complain').click();
    await panel.getByRole('radio', { name: 'Delivery', exact: true }).click();
    await panel.getByRole('radio', { name: 'Did not arrive' }).click();
    await panel.getByLabel('What happened?').fill('Two of the three tins came, and the parcel says it is complete.');
    await page.mouse.move(10, 10);
    await corner(page, 'widget-complaint');
  });

  test('the console', async () => {
    const page = await journey.ownerPage(how);
    await answerOnce(journey);
    await journey.owner.put(`${journey.sitePath}/surveys/nps/wave`, { ...wave, base: null, beganAt: halfAYearAgo() });
    for (const { picture, open, ready } of everyScreen()) {
      if (!picture) continue;
      await open(page);
      await ready(page).first().waitFor();
      await take(page, picture);
    }
  });

  test('the kinds of questions', async () => {
    await makeEveryKind(journey);
    await journey.owner.post(`${journey.sitePath}/surveys`, aspects);
    const page = await journey.visitorPage({ ...how, viewport: { width: 1000, height: 800 } });
    const slugs = ['every', 'faces', 'thumbs', 'nps', 'one-by-one'];
    const surveys = slugs.map(
      (slug) => `<huiyin-survey site="${journey.site.siteKey}" survey="${slug}"></huiyin-survey>`,
    );
    await openShop(page, journey, 'en', `<div id="kinds">${surveys.join('')}</div>`);
    await page.addStyleTag({ content: kindsStyle });
    for (const survey of await page.locator('huiyin-survey').all()) await survey.getByRole('radio').last().waitFor();
    await page.locator('huiyin-survey').first().getByRole('radio').nth(3).click();
    await page.mouse.move(0, 0);
    const box = (await page.locator('#kinds').boundingBox())!;
    await take(page, 'widget-kinds', box);
  });
});

const wave = {
  every: 'quarter',
  segmentBy: 'language',
  quotas: [
    { segment: 'en', quota: 290 },
    { segment: 'zh-CN', quota: 360 },
    { segment: 'zh-TW', quota: 150 },
  ],
  quietHours: { from: '21:00', to: '09:00' },
  required: { by: 'share', customers: 160_000 },
};

const label = (id: string, en: string) => ({ id, label: { en } });
const aspects = {
  slug: 'one-by-one',
  rules: { triggers: [{ on: 'event', name: 'order-done' }] },
  definition: {
    questions: [
      {
        type: 'aspects',
        id: 'parts',
        title: { en: 'And one by one?' },
        aspects: [label('speed', 'Speed'), label('care', 'Personal care'), label('place', 'The shop itself')],
      },
    ],
    thanks: [{ text: { en: 'Thank you.' } }],
  },
};

const kindsStyle = `
  body { margin: 0; background: #f7f7f5; }
  #kinds { columns: 2; column-gap: 16px; padding: 16px; --huiyin-min-height: 0; }
  huiyin-survey { break-inside: avoid; margin-bottom: 16px; }
  h1, main > label { display: none; }`;

/** With a real answer Today has no first steps any more. */
const answerOnce = ({ owner, site }: Journey) =>
  owner.as({ origin: siteOrigin }).post(`/v1/sites/${site.siteKey}/responses`, {
    id: crypto.randomUUID(),
    kind: 'csat',
    score: 5,
    comment: 'Ordered on Monday, drank it on Tuesday. Thank you!',
  });

/** Where the sample answers begin, so that the wave has some. */
const halfAYearAgo = (): string => new Date(Date.now() - 180 * 86_400_000).toISOString();
