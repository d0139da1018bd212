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

/** The kinds of buttons that were tried under the mouse. */
type Hovered = Record<'light' | 'dark', Set<string>>;

/** What is wrong with a state 320 px wide and in light; in both directions of text also at 200 %, in one language also in dark. */
async function wrongWith(page: Page, language: Language, name: string, hovered: Hovered): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, all: string[]): void =>
    void found.push(...all.map((one) => `${name}, ${where}: ${one}`));
  const host = (await page.locator('huiyin-widget').count()) ? 'huiyin-widget' : 'huiyin-survey';
  note('light', await axeFindings(page, host, strict));
  if (language === 'en') {
    note('light', await foreignLimits(page));
    note('light', await hoverFaults(page, host, hovered.light));
  }
  const both = language === 'en' || language === 'ar';
  if (both) note('light', await layoutFaults(page, 24));
  if (language === 'en') {
    await page.emulateMedia({ colorScheme: 'dark' });
    note('dark', await axeFindings(page, host, ['color-contrast']));
    note('dark', await hoverFaults(page, host, hovered.dark));
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
      const hovered = { light: new Set<string>(), dark: new Set<string>() };
      for await (const state of walk(page, journey, language))
        found.push(...(await wrongWith(page, language, state, hovered)));
      expect(found).toEqual([]);
      await page.context().close();
    });
  },
);
