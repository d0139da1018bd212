import type { Language } from '@huiyin/shared/contract/text';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { axeFindings, contrastRule, strict, wordRules } from './kit/axe.ts';
import { foreignLimits } from './kit/field-limits.ts';
import { hoverFaults, kindsOfButtons } from './kit/hovered.ts';
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

/** The kinds of buttons that were tried under the mouse, by element, scheme and accent. */
const hovered = new Map<string, Set<string>>();

/** What cannot be read under the mouse with each accent, and with the last of them without a mouse. */
async function paleWith(page: Page, host: string, scheme: 'light' | 'dark'): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia({ colorScheme: scheme });
  const kinds = await kindsOfButtons(page, host);
  for (const accent of accents) {
    await wear(page, accent);
    const look = `${host} ${scheme} ${accent ?? ''}`;
    if (!hovered.has(look)) hovered.set(look, new Set());
    const faults = await hoverFaults(page, host, kinds, hovered.get(look)!);
    found.push(...faults.map((fault) => `${look}: ${fault}`));
  }
  return [...found, ...(await axeFindings(page, host, [contrastRule]))];
}

const wear = (page: Page, accent: string | undefined): Promise<void> =>
  page.evaluate((worn) => {
    const { style, classList } = document.documentElement;
    if (worn) style.setProperty('--huiyin-accent', worn);
    else style.removeProperty('--huiyin-accent');
    // What the widget looks at, as where a page changes its theme.
    classList.toggle('painted');
  }, accent);

/**
 * What is wrong with a state 320 px wide and in light; in both directions of text by all rules and also at 200 %, in one language also
 * in dark. The colours are the same in all languages: whether they stand out is looked at in that one. What another language
 * changes where the direction is the same are words.
 */
async function wrongWith(page: Page, language: Language, name: string): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, all: string[]): void =>
    void found.push(...all.map((one) => `${name}, ${where}: ${one}`));
  const host = (await page.locator('huiyin-widget').count()) ? 'huiyin-widget' : 'huiyin-survey';
  const both = language === 'en' || language === 'ar';
  if (both) note('light', await axeFindings(page, host, strict, language === 'en' ? [] : [contrastRule]));
  else note('light', await axeFindings(page, host, wordRules));
  if (language === 'en') {
    note('light', await foreignLimits(page));
    for (const scheme of ['dark', 'light'] as const) note(scheme, await paleWith(page, host, scheme));
    await wear(page, undefined);
  }
  if (both) note('light', await layoutFaults(page, 24));
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
      for await (const state of walk(page, journey, language)) found.push(...(await wrongWith(page, language, state)));
      expect(found).toEqual([]);
      await page.context().close();
    });
  },
);
