import type { Language } from '@huiyin/shared/contract/text';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { axeFindings, strict } from './kit/axe.ts';
import { foreignLimits } from './kit/field-limits.ts';
import { hoverFaults } from './kit/hovered.ts';
import { makeEveryKind } from './kit/every-kind.ts';
import { layoutFaults } from './kit/layout-faults.ts';
import { complaintStates, placeStates, questionStates, troubleStates } from './kit/kind-states.ts';
import { languages } from './kit/widget-words.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
  await makeEveryKind(journey);
});
afterAll(() => journey[Symbol.asyncDispose]());

const mouse = { width: 1024, height: 700 };
/** The oldest iPhone, and a desktop window of 1280 × 800 at 200 %. */
const small = { width: 320, height: 568 };
const zoomed = { width: 640, height: 400 };

/** Looks in which buttons are tried under the mouse: as a new site, and with accents that are very light and very dark. */
const accents = [undefined, '#ffe94d', '#101014'];

/** The kinds of buttons that were tried under the mouse, by scheme and accent. */
type Hovered = Map<string, Set<string>>;

async function hoverFaultsIn(page: Page, host: string, scheme: string, hovered: Hovered): Promise<string[]> {
  const found: string[] = [];
  for (const accent of accents) {
    await page.evaluate((accent) => {
      const { style, classList } = document.documentElement;
      if (accent) style.setProperty('--huiyin-accent', accent);
      else style.removeProperty('--huiyin-accent');
      // What the widget looks at, as where a page changes its theme.
      classList.toggle('painted');
    }, accent);
    const look = `${scheme} ${accent ?? ''}`;
    if (!hovered.has(look)) hovered.set(look, new Set());
    const faults = await hoverFaults(page, host, hovered.get(look)!);
    found.push(...faults.map((fault) => `${look}: ${fault}`));
  }
  return found;
}

/** What is wrong with a state 320 px wide and in light; in both directions of text also at 200 %, in one language also in dark. */
async function wrongWith(page: Page, language: Language, name: string, hovered: Hovered): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, all: string[]): void =>
    void found.push(...all.map((one) => `${name}, ${where}: ${one}`));
  const host = (await page.locator('huiyin-widget').count()) ? 'huiyin-widget' : 'huiyin-survey';
  note('light', await axeFindings(page, host, strict));
  if (language === 'en') {
    note('light', await foreignLimits(page));
    note('light', await hoverFaultsIn(page, host, 'light', hovered));
  }
  const both = language === 'en' || language === 'ar';
  if (both) note('light', await layoutFaults(page, 24));
  if (language === 'en') {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('dark', await axeFindings(page, host, ['color-contrast']));
    note('dark', await hoverFaultsIn(page, host, 'dark', hovered));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  for (const size of both ? [small, zoomed] : [small]) {
    await page.setViewportSize(size);
    note(`${size.width} px`, await layoutFaults(page, 24));
  }
  await page.setViewportSize(mouse);
  return found;
}

const walks = [
  ['every kind of question', questionStates],
  ['a survey inline, on a page of its own and on a kiosk', placeStates],
  ['a complaint from its first word to its rated outcome', complaintStates],
  ['what stands there when something fails', troubleStates],
] as const;

describe.concurrent.each(languages)(
  'in %s axe finds nothing and a small phone has room for all of',
  (language: Language) => {
    test.each(walks)('%s', async (_, walk) => {
      const page = await journey.visitorPage({ locale: language, viewport: mouse });
      const found: string[] = [];
      const hovered: Hovered = new Map();
      for await (const state of walk(page, journey, language))
        found.push(...(await wrongWith(page, language, state, hovered)));
      expect(found).toEqual([]);
      await page.context().close();
    });
  },
);
